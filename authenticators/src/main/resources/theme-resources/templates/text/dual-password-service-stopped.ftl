<#ftl output_format="plainText">
<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailServiceStopped")/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailServiceStoppedAt") at/>
</@mail.facts>
<@mail.paragraph msg("dualPasswordMailAskForLift")/>
<@mail.paragraph msg("dualPasswordMailOperationUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
