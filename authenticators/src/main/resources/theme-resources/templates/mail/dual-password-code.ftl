<@letter>
<@paragraph msg("dualPasswordCodeMailIntro", keys.label("confirmation"))/>
<@prominent msg("dualPasswordCodeMailCode") code/>
<@paragraph msg("dualPasswordCodeMailValidity", minutes) + "\n" + msg("dualPasswordCodeMailSecret")/>
<@paragraph msg("dualPasswordCodeMailUnexpected")/>
<@paragraph whomToTurnTo()/>
</@letter>
