<#import "dual-password-form.ftl" as form>
<#import "dual-password-keys.ftl" as keys>
<#import "dual-password-keyboard.ftl" as keyboard>
<#-- What a procedure does not have is hidden, or disabled, by the style of the chosen radio button: without scripts, too. All fields
     stand beside the buttons for that. The server ignores what the procedure does not have. -->
<#assign fields = ["procedure", "target-id"]>
<#assign news = []>
<#list view.parts() as part>
  <#assign news = news + ["new-" + part.id() + "-password", "new-" + part.id() + "-password-again"]>
</#list>
<#assign fields = fields + news + ["operator-id", "one-time-password", "operator-confirmation-password"]>
<#assign login = form.label("login")>
<#assign confirmation = form.label("confirmation")>
<@form.step id="dual-password-before-login" heading=msg("dualPasswordBeforeLoginTitle", login, confirmation) screen="before-login" fields=fields user=false read=true>
  <link rel="stylesheet" href="${url.resourcesPath}/css/dual-password-before-login.css" />
  <#if view.again()><p class="dual-password-intro" id="again">${msg("dualPasswordBeforeLoginAgain")}</p></#if>
  <@form.intro>${msg("dualPasswordBeforeLoginIntro")}</@form.intro>
  <#if view.warnings()?has_content>
    <div class="dual-password-notes dual-password-warnings">
      <h2>${msg("dualPasswordBeforeLoginWarningsHeading")}</h2>
      <ul><#list view.warnings() as line><li>${line}</li></#list></ul>
    </div>
  </#if>
  <@form.folded id="before-login-how" heading=msg("dualPasswordBeforeLoginHow") open=true>
    <dl class="dual-password-facts">
      <#list view.offered() as offer>
        <dt>${msg(keys.key("BeforeLoginProcedure", offer.id()))}</dt>
        <dd>${msg(keys.key("BeforeLoginExplanation", offer.id()), login, confirmation)} <#if offer.asksForPassword()>${msg("dualPasswordBeforeLoginNeedsPassword", confirmation)}<#else>${msg("dualPasswordBeforeLoginNeeds")}</#if></dd>
      </#list>
    </dl>
  </@form.folded>
  <@form.called name="procedure" label=msg("dualPasswordBeforeLoginProcedureName") />
  <div class="dual-password-before-login" role="group" aria-labelledby="procedure-name"<#if messagesPerField.existsError("procedure")> aria-describedby="input-error-procedure"</#if>>
    <span id="procedure-name" class="dual-password-choice-name">${msg("dualPasswordBeforeLoginProcedureName")}</span>
    <#list view.offered() as offer>
      <@form.radio id=offer?is_first?then("procedure", "procedure-" + offer.id()) name="procedure" value=offer.id() label=msg(keys.key("BeforeLoginProcedure", offer.id())) checked=(view.chosen() == offer.id()) class="dual-password-" + offer.id() + offer.asksForPassword()?then(" dual-password-asks", "") />
    </#list>
    <@form.error name="procedure" />
    <div class="dual-password-fields">
      <@form.text name="target-id" label=msg("dualPasswordBeforeLoginTarget") autocomplete="off" hint=msg("dualPasswordBeforeLoginTargetHint") keeps=true />
    </div>
    <div class="dual-password-fields dual-password-if-reset">
      <p class="dual-password-intro">${msg("dualPasswordBeforeLoginEither")}</p>
      <#list view.parts() as part>
        <#assign label = form.label(part.id())>
        <@form.password name="new-${part.id()}-password" label=msg("dualPasswordNew", label) autocomplete=form.autofill(part.id(), "new-password") rules=part.rules() optional=true />
        <@form.password name="new-${part.id()}-password-again" label=msg("dualPasswordNewAgain", label) autocomplete=form.autofill(part.id(), "new-password") same="new-${part.id()}-password" optional=true />
      </#list>
    </div>
    <div class="dual-password-fields">
      <@form.text name="operator-id" label=msg("dualPasswordBeforeLoginOperator") autocomplete="off" hint=msg("dualPasswordBeforeLoginOperatorHint") keeps=true />
      <@form.text name="one-time-password" label=msg("dualPasswordBeforeLoginOtp") autocomplete="one-time-code" inputmode="numeric" hint=view.isPhoneOffered()?then(msg("dualPasswordBeforeLoginOtpHintOrApproval"), msg("dualPasswordBeforeLoginOtpHint")) optional=view.isPhoneOffered() />
    </div>
    <#assign asking = view.offered()?filter(offer -> offer.asksForPassword())?map(offer -> msg(keys.key("BeforeLoginProcedure", offer.id())))?join(" ")>
    <#if asking?has_content>
      <div class="dual-password-fields dual-password-if-asked">
        <@form.password name="operator-confirmation-password" label=confirmation?cap_first autocomplete="section-operator current-password" hint=msg("dualPasswordBeforeLoginPasswordHint", asking) />
      </div>
      <div class="dual-password-fields dual-password-unless-asked">
        <@form.disabled id="no-confirmation-password" label=confirmation?cap_first hint=msg("dualPasswordBeforeLoginPasswordHint", asking) />
      </div>
    </#if>
  </div>
  <@form.notes>
    <li>${msg("dualPasswordBeforeLoginNoteAtOnce")}</li>
    <li>${msg("dualPasswordBeforeLoginNoteOtp")}</li>
    <#if view.isPhoneOffered()><li>${msg("dualPasswordBeforeLoginNoteApproval")}</li></#if>
  </@form.notes>
  <@form.buttons next="execute" />
  <p class="dual-password-intro"><a id="to-login" href="${url.loginUrl}">${msg("dualPasswordBeforeLoginToLogin")}</a></p>
  <@form.contact />
  <@form.revealing />
  <@keyboard.offer fields=["operator-id", "target-id"] + news + ["one-time-password", "operator-confirmation-password"] />
  <script type="module" src="${url.resourcesPath}/js/dual-password-change.js"></script>
</@form.step>
