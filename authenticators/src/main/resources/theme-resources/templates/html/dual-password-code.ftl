<#-- Mail programs know neither style sheets nor classes for certain: so the little style there is stands with each element. -->
<#import "../dual-password-contact.ftl" as contacts>
<html lang="${locale.language}" dir="${ltr?then('ltr', 'rtl')}">
<head><meta charset="UTF-8"><title>${subject}</title></head>
<body style="margin: 0; padding: 24px 16px; line-height: 1.7; font-family: 'Hiragino Sans', 'Yu Gothic', 'Noto Sans JP', Meiryo, sans-serif;">
<div style="max-width: 560px; margin: 0 auto;">
  <p style="margin: 0 0 24px; padding-bottom: 8px; border-bottom: 2px solid; font-weight: bold;">${realmName}</p>
  <p>${msg("dualPasswordCodeMailIntro", msg("dualPasswordConfirmationLabel"))}</p>
  <p style="margin: 24px 0; padding: 16px; border: 1px solid; text-align: center;">
    ${msg("dualPasswordCodeMailCode")}<br>
    <strong style="font-size: 28px; letter-spacing: 4px;">${code}</strong>
  </p>
  <p>${msg("dualPasswordCodeMailValidity", minutes)}<br>${msg("dualPasswordCodeMailSecret")}</p>
  <p>${msg("dualPasswordCodeMailUnexpected")}</p>
  <p><#list contacts.lines(contact) as line>${line}<#sep><br></#sep></#list></p>
</div>
</body>
</html>
