import { validateXML } from 'xmllint-wasm';

const LOC =
  '<xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI"><xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType></xs:element>';
const LASTMOD =
  '<xs:element name="lastmod" minOccurs="0"><xs:simpleType><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType></xs:element>';
const RATED = `<xs:element name="changefreq" minOccurs="0" type="xs:NCName"/>
  <xs:element name="priority" minOccurs="0"><xs:simpleType><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:maxInclusive value="1"/></xs:restriction></xs:simpleType></xs:element>`;
const listOf = (list: string, one: string, parts: string) => `<xs:element name="${list}"><xs:complexType><xs:sequence>
  <xs:element name="${one}" maxOccurs="50000"><xs:complexType><xs:sequence>${parts}</xs:sequence></xs:complexType></xs:element>
</xs:sequence></xs:complexType></xs:element>`;

/** The sitemap protocol 0.9, as sitemaps.org describes it: a list of addresses, or a list of such lists. */
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9"
  elementFormDefault="qualified">
${listOf('urlset', 'url', LOC + LASTMOD + RATED)}
${listOf('sitemapindex', 'sitemap', LOC + LASTMOD)}
</xs:schema>`;

/** What is wrong with a sitemap, a line each. */
export async function faultsOfSitemap(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: xml }], schema: [SCHEMA] });
  return errors.map(({ message }) => message);
}
