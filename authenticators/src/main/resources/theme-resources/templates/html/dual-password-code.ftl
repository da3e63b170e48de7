<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<body>
${kcSanitize(msg("dualPasswordCodeBodyHtml", code, minutes, realmName))?no_esc}
</body>
</html>
