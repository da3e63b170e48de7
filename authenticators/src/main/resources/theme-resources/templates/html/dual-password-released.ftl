<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailReleased", mail.names(passwords))/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailPassword") mail.names(passwords)/>
<@mail.fact msg("dualPasswordMailReleasedAt") at/>
</@mail.facts>
<@mail.paragraph msg("dualPasswordMailReleaseUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
