<#-- What this product adds to Keycloak's login page, in any theme. It must not import the layout: themes use it inside theirs. -->
<#import "dual-password-keyboard.ftl" as keyboard>

<#-- Above the form: other ways in.

     certificateLoginUrl: where the user is asked for a certificate; not there where the realm has no such way. -->
<#macro above>
  <#if pageId == "login" && certificateLoginUrl?has_content>
    <section class="dual-password-other-way" aria-labelledby="dual-password-certificate-login">
      <a id="dual-password-certificate-login" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" href="${certificateLoginUrl}">${msg("dualPasswordCertificateLogin")}</a>
      <p class="dual-password-hint">${msg("dualPasswordCertificateHint")}</p>
    </section>
  </#if>
</#macro>

<#-- Below the form. What belongs to a field goes there by itself. -->
<#macro below>
  <#if pageId == "login"><@keyboard.offer fields=["password"] /></#if>
</#macro>
