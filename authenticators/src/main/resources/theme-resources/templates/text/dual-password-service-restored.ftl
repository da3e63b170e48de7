<#ftl output_format="plainText">
<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailServiceRestored")/>
<@mail.facts>
<@mail.fact msg("dualPasswordMailReleasedAt") at/>
</@mail.facts>
<#if released?has_content>
<@mail.paragraph msg("dualPasswordMailReleasedToo", mail.names(released))/>
</#if>
<@mail.paragraph msg("dualPasswordMailReleaseUnexpected", msg("dualPasswordContact"))/>
</@mail.letter>
