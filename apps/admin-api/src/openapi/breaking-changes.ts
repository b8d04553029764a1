/** A JSON value of an OpenAPI document, looked into freely. */
type Json = { readonly [name: string]: Json } & { readonly [Symbol.iterator]?: never };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * What a program written against the older document may stumble over in the newer one, a sentence each: operations, answers and fields
 * that are gone; fields that are demanded now, or no longer promised; values that are no longer taken, or that may come now; other types.
 * Additions are none: new operations, optional fields, more fields in answers, more problems.
 */
export function breakingChanges(older: object, newer: object): readonly string[] {
  const found: string[] = [];
  const [before, now] = [older as Json, newer as Json];
  for (const [path, item] of Object.entries(before.paths ?? {})) {
    for (const method of METHODS.filter((name) => item[name] !== undefined)) {
      const name = `${method.toUpperCase()} ${path}`;
      const operation = now.paths?.[path]?.[method];
      if (operation === undefined) found.push(`${name} is gone`);
      else
        found.push(...compareOperations(name, { before: item[method] as Json, now: operation, roots: [before, now] }));
    }
  }
  return found;
}

interface Pair {
  readonly before: Json;
  readonly now: Json;
  readonly roots: readonly [Json, Json];
}

function compareOperations(name: string, { before, now, roots }: Pair): readonly string[] {
  const found: string[] = [];
  const parameters = (operation: Json) => listOf(operation.parameters).map((one) => one as Json);
  const same = (one: Json) => (other: Json) => other.name === one.name && other.in === one.in;
  for (const parameter of parameters(now)) {
    const old = parameters(before).find(same(parameter));
    if (isTrue(parameter.required) && !isTrue(old?.required)) found.push(`${name}: ${parameter.name} is demanded now`);
    if (old !== undefined)
      found.push(
        ...compare(
          { place: `${name}: ${parameter.name}`, way: 'sent', depth: 0 },
          { before: schemaOf(old), now: schemaOf(parameter), roots },
        ),
      );
  }
  for (const parameter of parameters(before)) {
    if (!parameters(now).some(same(parameter))) found.push(`${name}: ${parameter.name} is not taken any more`);
  }
  if (isTrue(now.requestBody?.required) && !isTrue(before.requestBody?.required))
    found.push(`${name}: a body is demanded now`);
  found.push(...compareContents({ place: `${name}, body`, way: 'sent' }, { ...bodiesOf(before, now), roots }));
  for (const [status, answer] of Object.entries(before.responses ?? {})) {
    if (!status.startsWith('2')) continue;
    const other = now.responses?.[status];
    if (other === undefined) found.push(`${name}: it does not answer ${status} any more`);
    else
      found.push(
        ...compareContents({ place: `${name} ${status}`, way: 'answered' }, { before: answer, now: other, roots }),
      );
  }
  return found;
}

type Way = 'sent' | 'answered';

function bodiesOf(before: Json, now: Json) {
  const [old, next] = [before.requestBody, now.requestBody];
  return { ...(old !== undefined && { before: old }), ...(next !== undefined && { now: next }) };
}

function compareContents(
  { place: name, way }: Pick<Where, 'place' | 'way'>,
  { before, now, roots }: Partial<Pair> & Pick<Pair, 'roots'>,
): readonly string[] {
  return Object.entries(before?.content ?? {}).flatMap(([type, content]) => {
    const other = now?.content?.[type];
    if (other === undefined) return [`${name}: ${type} is gone`];
    return compare({ place: name, way, depth: 0 }, { before: schemaOf(content), now: schemaOf(other), roots });
  });
}

/** Where a schema stands, who sends it, and how deep within the body. */
interface Where {
  readonly place: string;
  readonly way: Way;
  readonly depth: number;
}

/** Schemas that hold themselves are compared as deep as anybody sends them. */
const DEEPEST = 10;

function compare(where: Where, { before, now, roots }: Pair): readonly string[] {
  const { place, way, depth } = where;
  const pair = { before: resolve(before, roots[0]), now: resolve(now, roots[1]), roots };
  if (depth > DEEPEST) return [];
  const [old, next] = [pair.before.items, pair.now.items];
  const inner = { place: `${place}[]`, way, depth: depth + 1 };
  return [
    ...compareTypes(where, pair),
    ...compareValues(where, pair),
    ...compareFields(where, pair),
    ...(old !== undefined && next !== undefined ? compare(inner, { before: old, now: next, roots }) : []),
  ];
}

function compareTypes({ place, way }: Where, { before, now }: Pair): readonly string[] {
  const [old, next] = [typesOf(before), typesOf(now)];
  if (old.length === 0 || next.length === 0) return [];
  if (way === 'answered') {
    return next.filter((type) => !old.includes(type)).map((type) => `${place}: ${type} may come now`);
  }
  return old.filter((type) => !next.includes(type)).map((type) => `${place}: ${type} is not taken any more`);
}

function compareValues({ place, way }: Where, { before, now }: Pair): readonly string[] {
  const [old, next] = [listOf(before.enum), listOf(now.enum)];
  if (next.length === 0 || way === 'answered') return [];
  if (old.length === 0) return [`${place}: only ${next.join(', ')} are taken now`];
  return old.filter((value) => !next.includes(value)).map((value) => `${place}: ${value} is not taken any more`);
}

function compareFields({ place, way, depth }: Where, { before, now, roots }: Pair): readonly string[] {
  const fields = now.properties;
  if (before.properties === undefined || fields === undefined) return [];
  const within = Object.entries(before.properties).flatMap(([field, schema]) => {
    const other = fields[field];
    const inner = { place: `${place}.${field}`, way, depth: depth + 1 };
    return other === undefined ? [`${inner.place} is gone`] : compare(inner, { before: schema, now: other, roots });
  });
  const [old, next] = [listOf(before.required), listOf(now.required)];
  const changed =
    way === 'sent'
      ? next.filter((field) => !old.includes(field))
      : old.filter((field) => !next.includes(field) && fields[String(field)] !== undefined);
  const how = way === 'sent' ? 'demanded now' : 'not promised any more';
  return [...within, ...changed.map((field) => `${place}.${field} is ${how}`)];
}

function resolve(schema: Json, root: Json): Json {
  const reference = schema.$ref;
  if (typeof reference !== 'string') return schema;
  const found = (reference as string)
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json | undefined>((place, step) => place?.[step], root);
  return found ?? schema;
}

/** The types of a schema, one for each alternative; empty where it says nothing of them. */
function typesOf(schema: Json): readonly string[] {
  const alternatives = listOf(schema.anyOf ?? schema.oneOf) as readonly Json[];
  if (alternatives.length > 0)
    return alternatives.flatMap((one) => (one.$ref === undefined ? typesOf(one) : ['object']));
  return listOf(schema.type).length > 0
    ? (listOf(schema.type) as readonly string[])
    : typeof schema.type === 'string'
      ? [schema.type as string]
      : [];
}

function schemaOf(holder: Json): Json {
  return holder.schema ?? ({} as Json);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isTrue(value: unknown): boolean {
  return value === true;
}
