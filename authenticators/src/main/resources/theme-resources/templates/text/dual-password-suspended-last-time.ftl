<#ftl output_format="plainText">
<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailSuspended", mail.names(passwords))/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailPassword") mail.names(passwords)/>
<@mail.fact msg("dualPasswordMailSuspendedAt") at/>
<@mail.fact msg("dualPasswordMailSuspendedUntil") until/>
</@mail.facts>
<@mail.paragraph msg("dualPasswordMailSuspensionEnds")/>
<@mail.warning msg("dualPasswordMailSuspendedLastTime")/>
<@mail.paragraph msg("dualPasswordMailEntriesUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
