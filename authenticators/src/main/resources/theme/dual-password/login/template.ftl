<#import "dual-password-frame.ftl" as frame>
<#import "dual-password-login.ftl" as loginPage>
<#import "footer.ftl" as footers>
<#-- The layout of all login pages: the bank's frame, in which Keycloak's own pages appear as those of this product do. It
     takes what Keycloak's layouts take and calls the same parts, so that it does not matter which theme is the parent.

     framed: tells pages of this product that what they would bring themselves stands round them already. -->
<#assign framed = true>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<#local words = heading?markup_string?replace("<[^>]*>", "", "r")?trim>
<#local erroneous = message?has_content && message.type == "error">
<#local screen = stepScreen!((pageId == "login")?then("login", ""))>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}<#if darkMode!false> ${properties.kcDarkModeClass!}</#if>" lang="${lang}"<#if realm.internationalizationEnabled> dir="${locale.rtl?then("rtl", "ltr")}"</#if>>
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light<#if darkMode!false> dark</#if>" />
  <meta name="robots" content="noindex, nofollow" />
  <title><#if stepScreen??>${title}<#else><#if erroneous && pageId != "error">${msg("dualPasswordErrorTitle", "")}</#if>${kcSanitize(words)?no_esc}<#if words?has_content> - </#if>${frame.bank()}</#if></title>
  <link rel="icon" href="${url.resourcesPath}/${properties.dualPasswordIcon!properties.dualPasswordLogo!}" />
  <#list (properties.stylesCommon!"")?split(" ")?filter(style -> style?has_content) as style>
    <link rel="stylesheet" href="${url.resourcesCommonPath}/${style}" />
  </#list>
  <#list (properties.styles!"")?split(" ")?filter(style -> style?has_content) as style>
    <link rel="stylesheet" href="${url.resourcesPath}/${style}" />
  </#list>
  <#-- Where Keycloak's scripts for passkeys find a module. Browsers take it in the page only. -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#list (properties.scripts!"")?split(" ")?filter(script -> script?has_content) as script>
    <script src="${url.resourcesPath}/${script}"></script>
  </#list>
  <#list scripts![] as script>
    <script src="${script}"></script>
  </#list>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module" src="${url.resourcesPath}/js/dual-password-layout.js"></script>
</head>
<body class="${properties.kcBodyClass!} ${bodyClass}" data-page-id="login-${pageId}" data-other-tab="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-session-hash="${authenticationSession.authSessionIdHash}"</#if>>
  <header id="kc-header" class="dual-password-header">
    <div class="dual-password-brand dual-password-width">
      <@frame.brand />
      <@languages />
    </div>
    <@frame.session />
  </header>
  <main class="${properties.kcLoginMain!}">
    <div class="dual-password-title">
      <#if stepScreen??>
        <@frame.top screen=stepScreen path=stepPath heading=stepHeading />
      <#elseif screen?has_content>
        <div class="dual-password-top"><@frame.screenId screen=screen /><@frame.help screen=screen /></div>
      </#if>
      <h1 id="kc-page-title">${heading}</h1>
    </div>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <dl class="dual-password-user dual-password-attempted">
        <dt>${msg("username")}</dt>
        <dd dir="auto" id="kc-attempted-username">${auth.attemptedUsername}</dd>
        <dd><a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></dd>
      </dl>
    </#if>
    <#if displayRequiredFields>
      <p class="${properties.kcInputHelperTextItemTextClass!}"><span class="${properties.kcInputRequiredClass!}">*</span> ${msg("requiredFields")}</p>
    </#if>
    <#-- What an application has opened needs no warning that it must be done. -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <div class="${properties.kcAlertClass!} dual-password-alert-${message.type}"<#if erroneous> role="alert"<#if stepScreen??> tabindex="-1" autofocus</#if></#if>>
        <div class="${properties.kcAlertTitleClass!}">${kcSanitize(message.summary)?no_esc}</div>
      </div>
    </#if>
    <@loginPage.above />
    <#nested "form">
    <@loginPage.below />
    <#if pageId == "error"><@frame.contact /></#if>
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on" />
        <button id="try-another-way" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#if switchOrganizationEnabled!false>
      <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="switchOrganization" value="true" />
        <button id="switch-organization" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" type="submit">${msg("doSwitchOrganization")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
      <div id="kc-info" class="dual-password-info"><#nested "info"></div>
    </#if>
  </main>
  <@footers.content />
  <@frame.logOutForm />
</body>
</html>
</#macro>

<#-- The languages as links: a list to choose from works with scripts only, and leaves the page while one still looks through
     it by keyboard. -->
<#macro languages>
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="dual-password-languages" aria-label="${msg("languages")}">
      <#list locale.supported?sort_by("languageTag")?reverse as language>
        <#if language.languageTag == locale.currentLanguageTag>
          <span lang="${language.languageTag}" aria-current="true">${language.label}</span>
        <#else>
          <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}">${language.label}</a>
        </#if>
      </#list>
    </nav>
  </#if>
</#macro>
