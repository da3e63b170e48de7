<#-- What all mails have in common. Mail programs know neither style sheets nor classes for certain: so the little style there is stands with each element. -->
<#macro letter>
<html lang="${locale.language}" dir="${ltr?then('ltr', 'rtl')}">
<head><meta charset="UTF-8"><title>${subject}</title></head>
<body style="margin: 0; padding: 24px 16px; line-height: 1.7; font-family: 'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', Meiryo, sans-serif;">
<div style="max-width: 560px; margin: 0 auto;">
  <p style="margin: 0 0 24px; padding-bottom: 8px; border-bottom: 2px solid; font-weight: bold;">${realmName}</p>
  <#if receiver?has_content>
  <p>${msg("dualPasswordMailReceiver", receiver)}</p>
  </#if>
  <p>${msg("dualPasswordMailGreeting")}</p>
  <#nested>
  <p style="margin: 24px 0 0; padding-top: 8px; border-top: 1px solid;">${msg("dualPasswordMailNoSecret")}</p>
</div>
</body>
</html>
</#macro>

<#macro paragraph text>
  <p>${text}</p>
</#macro>

<#macro warning text>
  <p style="padding: 16px; border: 2px solid; font-weight: bold;">${text}</p>
</#macro>

<#macro facts>
  <table style="margin: 24px 0; border-collapse: collapse;">
<#nested>
  </table>
</#macro>

<#macro fact name value>
    <tr><th style="padding: 4px 24px 4px 0; text-align: left; vertical-align: top; font-weight: normal;">${name}</th><td style="padding: 4px 0; font-weight: bold;">${value}</td></tr>
</#macro>

<#function nameOf credential>
  <#return msg(labels[credential])>
</#function>

<#function names credentials>
  <#return credentials?map(credential -> nameOf(credential))?join(" / ")>
</#function>
