<#ftl output_format="plainText">
<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailSuspendedForGood", mail.names(passwords))/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailPassword") mail.names(passwords)/>
<@mail.fact msg("dualPasswordMailSuspendedAt") at/>
</@mail.facts>
<@mail.warning msg("dualPasswordMailAskForRelease")/>
<@mail.paragraph msg("dualPasswordMailEntriesUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
