import { launch } from './browser.ts';
import { gzipSync } from 'node:zlib';
const b = await launch();
const base='http://localhost:3122';
async function go(locale: string, answers: [string,string][], shots: [string,string][], width=390) {
 const ctx = await b.newContext({ javaScriptEnabled:false, viewport:{width,height:900} });
 const p = await ctx.newPage();
 for (const [slug,v] of answers) {
  await p.goto(`${base}/${locale}/fa-barn/${slug}`);
  const [y,m,d]=v.split('-');
  if (/^\d{4}-\d\d-\d\d$/.test(v)) { await p.fill(`#${slug}`,d!); await p.fill(`#${slug}-maaned`,m!); await p.fill(`#${slug}-aar`,y!); }
  else if (await p.locator(`input[value="${v}"]`).count()) await p.locator(`input[value="${v}"]`).check({force:true});
  else await p.fill(`#${slug}`,v);
  await p.locator('form button').first().click();
 }
 for (const [path,name] of shots) {
  await p.goto(`${base}/${locale}/fa-barn${path}`);
  const html = await (await ctx.request.get(`${base}/${locale}/fa-barn${path}`)).text();
  const words = await p.$$eval('dl.words', l => l.map(d => d.closest('details')!.querySelector('summary')!.textContent + ' → ' + [...d.querySelectorAll('dt')].map(x=>x.textContent).join(', ')));
  console.log(locale, path, 'gz', gzipSync(html).length, 'raw', html.length, words);
  for (const s of await p.$$('details.disclosure:has(> div > dl.words) > summary')) if (await s.isVisible()) await s.click();
  await p.screenshot({ path:`/tmp/words-${name}.png`, fullPage:true });
 }
 await ctx.close();
}
await go('nb',[['situasjon','venter'],['rolle','føder med far'],['termindato','2027-03-01'],['samliv','samboer'],['jobb','arbeidstaker'],['arsinntekt','600000']],[['','start'],['/samliv','q-samliv'],['/jobb','q-jobb'],['/farlig-jobb','q'],['/svar','svar'],['/plan','plan'],['/tjeneste/foreldrepenger-fodende','service']]);
await go('nn',[['situasjon','mistet'],['ventet-fodsel','2027-01-10'],['tapsdato','2026-11-01']],[['/plan','tap-plan'],['/tjeneste/foreldrepenger-tap','tap-fp'],['/tjeneste/gravferdsstonad-barn','tap-grav'],['/tjeneste/stotte-tap','tap-stotte']]);
await go('en',[['situasjon','venter'],['rolle','føder alene'],['termindato','2027-03-01']],[['/rolle','en-rolle'],['/jobb','en-jobb'],['/tjeneste/svangerskapskontroll','en-svk'],['/plan','en-plan']],1280);
await b.close();
