<@letter>
<@paragraph msg("dualPasswordMailNewDevice")/>
<@facts>
<@fact msg("dualPasswordMailLoggedInAt") at/>
<#if browser?has_content><@fact msg("dualPasswordMailBrowser") browser/></#if>
<#if system?has_content><@fact msg("dualPasswordMailSystem") system/></#if>
<#if address?has_content><@fact msg("dualPasswordMailAddress") address/></#if>
</@facts>
<@paragraph msg("dualPasswordMailNewDeviceWhy")/>
<@stillStopped/>
<@paragraph msg("dualPasswordMailNewDeviceUnexpected", whomToTurnTo())/>
</@letter>
