<#-- What this product adds to Keycloak's login page, in any theme. It must not import the layout: themes use it inside theirs. -->
<#import "dual-password-keyboard.ftl" as keyboard>
<#import "dual-password-frame.ftl" as frame>
<#import "dual-password-contact.ftl" as contacts>
<#import "dual-password-keys.ftl" as keys>

<#-- Keycloak's own link would lead to the same page by another name: forms that are drawn after this leave it out. -->
<#if offersLink()>
  <#global realm = realm + {"resetPasswordAllowed": false}>
</#if>

<#-- Above the form: which button is for whom, the bank's warnings, and the way in by certificate.

     certificateLoginUrl: where the user is asked for a certificate; not there where the realm has no such way. -->
<#macro above>
  <#if pageId == "login">
    <#if offersButton() && !(usernameHidden!false)>
      <div class="dual-password-login-intro">
        <#list contacts.split(msg("dualPasswordLoginIntro", keys.label("login"), msg("doLogIn"), msg("dualPasswordLoginRegisterToken"))) as line><p>${line}</p></#list>
      </div>
    </#if>
    <@bankText id="warning" heading="" />
    <#if certificateLoginUrl?has_content || offersIssue()>
      <section class="dual-password-other-way" aria-labelledby="dual-password-certificate-way">
        <h2 id="dual-password-certificate-way">${msg("dualPasswordCertificateHeading")}</h2>
        <#if certificateLoginUrl?has_content>
          <a id="dual-password-certificate-login" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" href="${certificateLoginUrl}">${msg("dualPasswordCertificateLogin")}</a>
          <p class="dual-password-hint">${msg("dualPasswordCertificateHint")}</p>
        </#if>
        <#if offersIssue()>
          <p class="dual-password-hint" id="dual-password-certificate-issue-hint">${msg("dualPasswordCertificateIssueHint")}</p>
          <p><@elsewhere id="dual-password-certificate-issue" address=loginOffers.certificateIssue() text=msg("dualPasswordCertificateIssue") /></p>
        </#if>
      </section>
      <h2 class="dual-password-password-way">${msg("dualPasswordLoginByPasswordHeading")}</h2>
    </#if>
  </#if>
</#macro>

<#-- Below the form: what else can be done with ID and password, or without, and the bank's notices. What belongs to a field goes
     there by itself. -->
<#macro below>
  <#if pageId == "login">
    <@keyboard.offer fields=["password"] />
    <#if offersButton()>
      <div class="dual-password-second-button">
        <button id="dual-password-register-token-button" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" type="submit" form="kc-form-login" name="register-token" value="true">${msg("dualPasswordLoginRegisterToken")}</button>
      </div>
    </#if>
    <#if offersLink()>
      <#-- Always there, whoever has entered whatever: it tells nothing of anybody. -->
      <div class="dual-password-before-login-way">
        <p><a id="dual-password-before-login" href="${url.loginResetCredentialsUrl}"<#if loginOffers.beforeLogin().unlocks()> aria-describedby="dual-password-before-login-hint"</#if>>${msg("dualPasswordLoginBeforeLogin", keys.label("confirmation"))}</a></p>
        <#if loginOffers.beforeLogin().unlocks()><p id="dual-password-before-login-hint" class="dual-password-hint">${msg("dualPasswordLoginBeforeLoginHint", keys.label("login"), keys.label("confirmation"))?cap_first}</p></#if>
      </div>
    </#if>
    <#if offersFirstUse()>
      <section class="dual-password-first-use" aria-labelledby="dual-password-first-use-heading">
        <h2 id="dual-password-first-use-heading">${msg("dualPasswordLoginFirstHeading")}</h2>
        <p class="dual-password-hint" id="dual-password-first-use-hint">${msg("dualPasswordLoginFirstHint")}</p>
        <p><@elsewhere id="dual-password-first-use" address=loginOffers.firstUse() text=msg("dualPasswordLoginFirst") /></p>
      </section>
    </#if>
    <@bankText id="important" heading=msg("dualPasswordLoginImportant") />
  </#if>
</#macro>

<#function offersLink>
  <#return loginOffers?? && loginOffers.beforeLogin().isThere()>
</#function>

<#function offersButton>
  <#return loginOffers?? && loginOffers.tokenRegistration()>
</#function>

<#function offersIssue>
  <#return loginOffers?? && loginOffers.certificateIssue()?has_content>
</#function>

<#function offersFirstUse>
  <#return loginOffers?? && loginOffers.firstUse()?has_content>
</#function>

<#-- A link to a page of the bank's own, in a new tab that cannot reach this one and is not told its address. -->
<#macro elsewhere id address text>
  <a id="${id}" href="${address}" target="_blank" rel="noopener noreferrer" aria-describedby="${id}-hint">${text}<span class="dual-password-unseen"> ${msg("dualPasswordNewTab")}</span></a>
</#macro>

<#-- A text of the bank's own in its lines, with links where it has some; nothing where the realm has none.

     bankNotices: those that can be shown. -->
<#macro bankText id heading>
  <#local lines = contacts.split((bankNotices[id])!"")>
  <#if lines?has_content>
    <section class="dual-password-bank-text" data-bank-text="${id}"<#if heading?has_content> aria-labelledby="dual-password-${id}"</#if>>
      <#if heading?has_content><h2 id="dual-password-${id}">${heading}</h2></#if>
      <#list lines as line><p>${kcSanitize(line)?no_esc}</p></#list>
    </section>
  </#if>
</#macro>
