<#-- What stands round the pages of this product, in any theme: path, screen ID, help, and whom to turn to. It must not
     import the layout: themes use it inside theirs. -->
<#import "dual-password-contact.ftl" as contacts>
<#import "dual-password-keys.ftl" as keys>

<#-- Where the page stands among the menus, and the help. In the page it comes after the title, whose heading can hold
     neither; the style sheet lifts it above the title. -->
<#macro top screen path=[]>
  <#if screen?has_content || path?has_content>
    <div class="dual-password-top">
      <#if path?has_content>
        <p class="dual-password-path"><span class="dual-password-unseen">${msg("dualPasswordPathLabel")}: </span><#list path as word><span>${word}</span><#sep> <span class="dual-password-path-mark" aria-hidden="true">${msg("dualPasswordPathMark")}</span> </#sep></#list></p>
      </#if>
      <#if screen?has_content><@help screen=screen /></#if>
    </div>
  </#if>
</#macro>

<#macro screenId screen>
  <#local id = of("Screen", screen)>
  <#if id?has_content>
    <span class="dual-password-screen"><span class="dual-password-unseen">${msg("dualPasswordScreenLabel")} </span>${id}</span>
  </#if>
</#macro>

<#macro help screen>
  <#local address = pageFrame?has_content?then(pageFrame.help(screen), "")>
  <#local text = of("Help", screen)>
  <#if address?has_content>
    <a class="dual-password-help" href="${address}" target="_blank" rel="noopener noreferrer">${msg("dualPasswordHelp")}<span class="dual-password-unseen"> ${msg("dualPasswordNewTab")}</span></a>
  <#elseif text?has_content>
    <details class="dual-password-help">
      <summary>${msg("dualPasswordHelp")}</summary>
      <div class="dual-password-help-text">
        <#list text?replace("\\n", "\n")?split("\n") as line><p>${line}</p></#list>
      </div>
    </details>
  </#if>
</#macro>

<#-- Whom to turn to. -->
<#macro contact heading=msg("dualPasswordContactHeading")>
  <#local who = (pageFrame.contact())!"">
  <#local address = contacts.form(who)>
  <div class="dual-password-contact">
    <p class="dual-password-contact-heading">${heading}</p>
    <p dir="auto"><#list contacts.lines(who) as line>${line}<#sep><br /></#sep></#list></p>
    <#if address?has_content>
      <p><a href="${address}" target="_blank" rel="noopener noreferrer">${msg("dualPasswordContactForm")}<span class="dual-password-unseen"> ${msg("dualPasswordNewTab")}</span></a></p>
    </#if>
  </div>
</#macro>

<#-- The message of a screen; nothing for a screen that has none. -->
<#function of family screen>
  <#local full = keys.key(family, screen)>
  <#local message = msg(full, keys.label("confirmation"), keys.label("login"))>
  <#return (message == full)?then("", message)>
</#function>
