<#-- What stands round the pages of this product, in any theme: bank, reader, path, screen ID, help, and whom to turn to. It
     must not import the layout: themes use it inside theirs. -->
<#import "dual-password-contact.ftl" as contacts>
<#import "dual-password-keys.ftl" as keys>

<#-- The bank by its name. -->
<#function bank>
  <#return msg("dualPasswordBank", realm.displayName!"")>
</#function>

<#-- Front page of the application that asks; empty where it has none. -->
<#function frontPage>
  <#return (client.baseUrl)!"">
</#function>

<#-- The bank by its logo and its name, with the way to the front page of the application. -->
<#macro brand>
  <#local address = frontPage()>
  <${address?has_content?then("a", "div")} class="dual-password-bank"<#if address?has_content> href="${address}"</#if>>
    <#if properties.dualPasswordLogo?has_content><img src="${url.resourcesPath}/${properties.dualPasswordLogo}" alt="" width="40" height="40" /></#if>
    <span id="kc-header-wrapper" class="dual-password-bank-name">${bank()}</span>
  </${address?has_content?then("a", "div")}>
</#macro>

<#-- Who has logged in, and the ways out. The button sends a form of its own, which stands at the end of the page: the enter
     key in a field must never press it. -->
<#macro session>
  <#if isReaderKnown()>
    <#local reader = pageFrame.reader()>
    <div class="dual-password-session">
      <div class="dual-password-width">
        <p class="dual-password-who">
          <#if reader.company()?has_content><span class="dual-password-company" dir="auto">${reader.company()}</span></#if>
          <strong dir="auto">${msg("dualPasswordReader", reader.name())}</strong>
          <#if reader.type()?has_content><span class="dual-password-reader-type">${msg(keys.key("UserType", reader.type()))}</span></#if>
        </p>
        <p class="dual-password-exits">
          <#if frontPage()?has_content><a class="dual-password-top-page" href="${frontPage()}">${msg("dualPasswordTopPage")}</a></#if>
          <button class="dual-password-quiet" type="submit" form="dual-password-log-out">${msg("dualPasswordLogOut")}</button>
        </p>
      </div>
    </div>
  </#if>
</#macro>

<#macro logOutForm>
  <#if isReaderKnown()>
    <form id="dual-password-log-out" action="${url.loginAction}" method="post"><input type="hidden" name="log-out" value="true" /></form>
  </#if>
</#macro>

<#function isReaderKnown>
  <#return pageFrame?has_content && pageFrame.reader().isKnown()>
</#function>

<#-- Where the page stands among the menus, and the help: above the title where the layout can do that, else below it.

     heading: the title, which is told from other words of the path: in a narrow window it need not stand there twice. -->
<#macro top screen path=[] heading="">
  <#if screen?has_content || path?has_content>
    <div class="dual-password-top">
      <#if path?has_content>
        <p class="dual-password-path"><span class="dual-password-unseen">${msg("dualPasswordPathLabel")}: </span><#list path as word><span<#if !word?has_next && path?size gt 1 && word == heading> data-is-title</#if>>${word}</span><#sep> <span class="dual-password-path-mark" aria-hidden="true">${msg("dualPasswordPathMark")}</span> </#sep></#list></p>
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
        <#if screen == "login" && loginOffers??>
          <#if loginOffers.tokenRegistration()><p>${msg("dualPasswordLoginRegisterTokenHelp", keys.label("login"), msg("dualPasswordLoginRegisterToken"))}</p></#if>
          <#if loginOffers.beforeLogin().isThere()><p>${msg("dualPasswordLoginBeforeLoginHelp")}</p></#if>
        </#if>
        <#if screen == "login" && certificateLoginUrl?has_content><p>${msg("dualPasswordCertificateHelp")}</p></#if>
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
