<#ftl output_format="plainText">
${msg("dualPasswordCodeBody", code, minutes, realmName)}
