<#ftl output_format="plainText">
<#import "../dual-password-contact.ftl" as contacts>
${msg("dualPasswordCodeMailIntro", msg("dualPasswordConfirmationLabel"))}

${msg("dualPasswordCodeMailCode")}: ${code}

${msg("dualPasswordCodeMailValidity", minutes)}
${msg("dualPasswordCodeMailSecret")}

${msg("dualPasswordCodeMailUnexpected")}
<#list contacts.lines(contact) as line>
${line}
</#list>

${realmName}
