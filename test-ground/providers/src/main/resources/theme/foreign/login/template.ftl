<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title!}</title>
  <link rel="stylesheet" href="${url.resourcesPath}/css/foreign.css" />
</head>
<body>
  <main>
    <h1><#nested "header"></h1>
    <#if displayMessage && message?has_content><p role="alert">${kcSanitize(message.summary)?no_esc}</p></#if>
    <#nested "form">
  </main>
</body>
</html>
</#macro>
