<#-- The slips of an initialised contract, to be printed: a sheet for each user, and one for the bank. It is saved to a file and
     opened from there, so that it holds its style and loads nothing. -->
<#import "../dual-password-contact.ftl" as contacts>
<#import "../dual-password-keys.ftl" as keys>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width" />
<meta name="robots" content="noindex" />
<title>${msg("dualPasswordSlipTitle")}</title>
<style>
/* Without a margin a browser has no room for a head and a foot of its own: no address, date or number on a letter. */
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: 10.5pt/1.55 "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Kaku Gothic ProN", "Yu Gothic", Meiryo, sans-serif; }
section { padding: 15mm 20mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; break-after: page; overflow-wrap: anywhere; }
section:last-of-type { break-after: auto; }
header { display: flex; justify-content: space-between; gap: 10mm; margin-bottom: 9mm; }
header p { margin: 0; }
.receiver { flex: 1 1 60%; font-size: 12pt; }
.sender { flex: 1 1 40%; text-align: right; }
h1 { font-size: 16pt; line-height: 1.4; text-align: center; margin: 0 0 6mm; }
h2 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 1mm; }
ol, ul { margin: 0; padding-left: 6mm; }
table { width: 100%; border-collapse: collapse; margin: 4mm 0; }
th, td { border: .3mm solid #000; padding: 1.7mm 4mm; text-align: left; vertical-align: middle; }
th[scope="row"] { width: 52mm; }
.of-bank { table-layout: fixed; }
.of-bank th:nth-child(1) { width: 32%; }
.of-bank th:nth-child(2) { width: 23%; }
th { background: #f0f0f0; font-weight: normal; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.entered { font: 14pt/1.35 "Noto Sans Mono CJK JP", "Noto Sans Mono", Consolas, Menlo, monospace; }
.stopped, .bank-only { border: .7mm solid #000; padding: 2.5mm 4mm; font-weight: bold; margin: 4mm 0; }
.bank-only { text-align: center; font-size: 13pt; margin-top: 0; }
.contact { margin-top: 6mm; border-top: .3mm solid #000; padding-top: 3mm; }
.contact h2 { margin-top: 0; }
tr, .stopped, .contact { break-inside: avoid; }
@media screen { body { background: #e4e4e4; } section { background: #fff; max-width: 210mm; margin: 8mm auto; padding: 18mm 20mm; } }
</style>
</head>
<body>
<#list sheets as sheet>
<section>
  <header>
    <div class="receiver">
      <p>${company}</p>
      <p>${msg("dualPasswordSlipReceiver", sheet.name()?has_content?then(sheet.name(), sheet.loginId()))}</p>
    </div>
    <div class="sender">
      <p>${day}</p>
      <p>${msg("dualPasswordBank", bank)}</p>
    </div>
  </header>
  <h1>${msg("dualPasswordSlipTitle")}</h1>
  <p>${msg("dualPasswordSlipOpening")}</p>
  <p>${msg("dualPasswordSlipText")}</p>
  <table>
    <tr><th scope="row">${msg("dualPasswordSlipLoginId")}</th><td class="entered">${sheet.loginId()}</td></tr>
    <#list sheet.secrets() as secret>
    <tr><th scope="row">${keys.label(secret.id())?cap_first}</th><td class="entered" data-one-time-secret>${secret.value()}</td></tr>
    </#list>
    <#if sheet.changeBy()?has_content>
    <tr><th scope="row">${msg("dualPasswordSlipUntil")}</th><td>${msg("dualPasswordSlipUntilDay", sheet.changeBy())}</td></tr>
    </#if>
  </table>
  <#if sheet.stopped()?has_content>
  <p class="stopped">${msg(sheet.stopped())}</p>
  </#if>
  <#if sheet.disabled()>
  <p class="stopped">${msg("dualPasswordSlipDisabled")}</p>
  </#if>
  <h2>${msg("dualPasswordSlipSteps")}</h2>
  <ol>
    <li>${msg("dualPasswordSlipStepLogIn", keys.label("login"))}</li>
    <li>${msg("dualPasswordSlipStepChange", keys.label("login"), keys.label("confirmation"))}</li>
    <#if sheet.changeBy()?has_content>
    <li>${msg("dualPasswordSlipStepEnd")}</li>
    </#if>
  </ol>
  <h2>${msg("dualPasswordSlipCautions")}</h2>
  <ul>
    <li>${msg("dualPasswordSlipKeep")}</li>
    <li>${msg("dualPasswordSlipNeverAsked")}</li>
  </ul>
  <div class="contact">
    <h2>${msg("dualPasswordSlipContact")}</h2>
    <#list contacts.lines(contact) as line>
    <p>${line}</p>
    </#list>
  </div>
</section>
</#list>
<#if failures?has_content || !sheets?has_content>
<section>
  <p class="bank-only">${msg("dualPasswordSlipBankOnly")}</p>
  <h1>${msg("dualPasswordSlipFailures")}</h1>
  <p>${msg("dualPasswordSlipContract")}: ${company}</p>
  <p>${msg("dualPasswordSlipMoment")}: ${moment}</p>
  <#if failures?has_content>
  <p>${msg("dualPasswordSlipFailuresText")}</p>
  <table class="of-bank">
    <thead>
      <tr><th scope="col">${msg("dualPasswordSlipLoginId")}</th><th scope="col">${msg("dualPasswordSlipName")}</th><th scope="col">${msg("dualPasswordSlipReason")}</th></tr>
    </thead>
    <tbody>
      <#list failures as failure>
      <tr><td>${failure.loginId()}</td><td>${failure.name()}</td><td>${msg(keys.key("SlipFailure", failure.reason()))}</td></tr>
      </#list>
    </tbody>
  </table>
  <#else>
  <p>${msg("dualPasswordSlipNobody")}</p>
  </#if>
</section>
</#if>
</body>
</html>
