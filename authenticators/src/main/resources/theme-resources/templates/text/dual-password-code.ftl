<#ftl output_format="plainText">
${msg("dualPasswordCodeMailIntro", msg("dualPasswordConfirmationLabel"))}

${msg("dualPasswordCodeMailCode")}: ${code}

${msg("dualPasswordCodeMailValidity", minutes)}
${msg("dualPasswordCodeMailSecret")}

${msg("dualPasswordCodeMailUnexpected", msg("dualPasswordContact"))}

${realmName}
