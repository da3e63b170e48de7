<@letter>
<@paragraph msg("dualPasswordMailTokenExpiry")/>
<#if ownTokens?has_content>
<@facts>
<#list ownTokens as each>
<@fact msg("dualPasswordMailToken") each.serial/>
<@fact msg("dualPasswordMailTokenLastDay") msg("dualPasswordMailLastDay", each.lastDay)/>
</#list>
</@facts>
<@paragraph msg(keys.key("MailTokenExpiryAdvice", advice), types(entitled))/>
</#if>
<#if otherTokens?has_content>
<@paragraph msg("dualPasswordMailTokenExpiryOthers")/>
<@facts>
<#list otherTokens as each>
<@fact msg("dualPasswordMailTokenOfOthers", each.serial, each.lastDay) each.users?join(", ")/>
</#list>
</@facts>
<#if further gt 0>
<@paragraph msg("dualPasswordMailTokenExpiryFurther", further)/>
</#if>
</#if>
<@stillStopped/>
<@paragraph msg("dualPasswordMailQuestions", whomToTurnTo())/>
</@letter>
