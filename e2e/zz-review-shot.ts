import { chromium } from 'playwright-core';
const B='http://127.0.0.1:4420';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
// args: name path width [dark|forced|print|nojs|zoom] [full]
const jobs = process.argv.slice(2).map(a=>a.split('|'));
for (const [name,path,w,mode='',sel=''] of jobs){
  const zoom = mode.includes('zoom');
  const ctx = await b.newContext({viewport:{width:Number(w),height:900},deviceScaleFactor: 1,colorScheme:mode.includes('dark')?'dark':'light',forcedColors:mode.includes('forced')?'active':'none',javaScriptEnabled:!mode.includes('nojs')});
  const p = await ctx.newPage();
  p.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log(name,'console',m.text())});
  if(mode.includes('print')) await p.emulateMedia({media:'print'});
  const r=await p.goto(B+path);
  const o=await p.evaluate(()=>({sw:document.documentElement.scrollWidth,cw:document.documentElement.clientWidth,h:document.documentElement.scrollHeight})).catch(()=>null);
  console.log(name,r?.status(),JSON.stringify(o), o&&o.sw>o.cw?'OVERFLOW':'');
  if(sel){await p.locator(sel).first().click().catch(e=>console.log(String(e)));await p.waitForTimeout(300)}
  await p.screenshot({path:`/tmp/rv/${name}.png`,fullPage:mode.includes('full')});
  await ctx.close();
}
await b.close();
