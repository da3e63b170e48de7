<#-- The frame of every mail, as HTML, and the elements of which bodies (folder mail) are made; the plain-text frame has the
     same elements. Mail programs support neither style sheets nor classes reliably, so styles are inline. -->
<#include "../mail/dual-password-words.ftl">
<#macro lines text>
<#list contacts.split(text) as line>${line}<#sep><br></#sep></#list><#t>
</#macro>

<#macro letter>
  <#if receiver?has_content>
  <p>${msg("dualPasswordMailReceiver", receiver)}</p>
  </#if>
  <p>${msg("dualPasswordMailGreeting")}</p>
  <#nested>
  <p style="margin: 24px 0 0; padding-top: 8px; border-top: 1px solid;">${noSecret()}</p>
</#macro>

<#macro paragraph text>
  <p><@lines text/></p>
</#macro>

<#macro warning text>
  <p style="padding: 16px; border: 2px solid; font-weight: bold;"><@lines text/></p>
</#macro>

<#macro prominent name value>
  <p style="margin: 24px 0; padding: 16px; border: 1px solid; text-align: center;">
    ${name}<br>
    <strong style="font-size: 28px; letter-spacing: 4px;">${value}</strong>
  </p>
</#macro>

<#macro facts>
  <table style="margin: 24px 0; border-collapse: collapse;">
<#nested>
  </table>
</#macro>

<#macro fact name value>
    <tr><th style="padding: 4px 24px 4px 0; text-align: left; vertical-align: top; font-weight: normal;">${name}</th><td style="padding: 4px 0; font-weight: bold;">${value}</td></tr>
</#macro>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${ltr?then('ltr', 'rtl')}">
<head><meta charset="UTF-8"><title>${subject}</title></head>
<body style="margin: 0; padding: 24px 16px; line-height: 1.7; font-family: 'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', Meiryo, sans-serif;">
<div style="max-width: 560px; margin: 0 auto;">
  <p style="margin: 0 0 24px; padding-bottom: 8px; border-bottom: 2px solid; font-weight: bold;">${msg("dualPasswordBank", realmName)}</p>
<#include "../mail/" + body>
</div>
</body>
</html>
