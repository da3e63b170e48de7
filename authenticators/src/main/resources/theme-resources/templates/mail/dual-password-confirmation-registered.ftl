<@letter>
<@paragraph msg("dualPasswordMailConfirmationRegistered", names(passwords))/>
<@facts>
<@fact msg("dualPasswordMailPassword") names(passwords)/>
<@fact msg("dualPasswordMailRegisteredAt") at/>
<@fact msg("dualPasswordMailRegisteredBy") changedBy()/>
</@facts>
<@stillStopped/>
<@paragraph msg("dualPasswordMailRegistrationUnexpected", whomToTurnTo())/>
</@letter>
