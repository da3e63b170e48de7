<#import "dual-password-mail.ftl" as mail>
<@mail.letter>
<@mail.paragraph msg("dualPasswordMailExpiryReminder")/>
<@mail.facts>
<#list expiring as each>
<@mail.fact mail.nameOf(each.password) msg("dualPasswordMailLastDay", each.lastDay)/>
</#list>
</@mail.facts>
<@mail.paragraph msg("dualPasswordMailChangeInTime")/>
<@mail.paragraph msg("dualPasswordMailQuestions", msg("dualPasswordContact"))/>
</@mail.letter>
