<@paragraph msg("dualPasswordCodeMailIntro", msg("dualPasswordConfirmationLabel"))/>
<@prominent msg("dualPasswordCodeMailCode") code/>
<@paragraph msg("dualPasswordCodeMailValidity", minutes) + "\n" + msg("dualPasswordCodeMailSecret")/>
<@paragraph msg("dualPasswordCodeMailUnexpected")/>
<@paragraph whomToTurnTo()/>
