<@letter>
<@paragraph msg("dualPasswordMailConfirmationRegistered", names(passwords))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailRegisteredAt") at/>
<@fact msg("dualPasswordMailRegisteredBy") changedBy()/>
</@facts>
<#if released?has_content>
<@paragraph msg("dualPasswordMailReleasedToo", names(released))/>
</#if>
<@stillStopped/>
<@paragraph msg("dualPasswordMailRegistrationUnexpected", whomToTurnTo())/>
</@letter>
