<#import "dual-password-form.ftl" as form>
<#assign fields = ["mail-address", "mail-address-again", "activation-password", "activation-password-again"] + view.asksForPassword()?then(["confirmation-password"], [])>
<@form.step id="dual-password-issue-token" heading=msg("dualPasswordIssueTitle") screen="issue-token" fields=fields read=true>
  <@form.intro>${msg("dualPasswordIssueIntro")}</@form.intro>
  <#if view.isAgain()><@form.intro>${msg("dualPasswordIssueAgain")}</@form.intro></#if>
  <@form.intro>${msg("dualPasswordIssueWhatToDo")}</@form.intro>
  <#if view.sender()?has_content><@form.intro><span id="sender">${msg("dualPasswordIssueSender", view.sender())}</span></@form.intro></#if>
  <@form.intro>${msg("dualPasswordIssueMandatory")}</@form.intro>
  <fieldset class="dual-password-part" id="part-address">
    <legend>${msg("dualPasswordIssueAddressPart")}</legend>
    <@form.text name="mail-address" label=msg("dualPasswordIssueAddress") autocomplete="off" inputmode="email" hint=msg("dualPasswordIssueAddressHint") keeps=true />
    <@form.text name="mail-address-again" label=msg("dualPasswordIssueAddressAgain") autocomplete="off" inputmode="email" keeps=true />
  </fieldset>
  <fieldset class="dual-password-part" id="part-activation">
    <legend>${msg("dualPasswordIssuePasswordPart")}</legend>
    <@form.password name="activation-password" label=msg("dualPasswordIssuePassword") autocomplete="off" hint=msg("dualPasswordIssuePasswordHint") />
    <@form.password name="activation-password-again" label=msg("dualPasswordIssuePasswordAgain") autocomplete="off" same="activation-password" />
    <p class="dual-password-intro">${msg("dualPasswordIssueKeep")}</p>
  </fieldset>
  <#if view.asksForPassword()>
    <@form.password name="confirmation-password" label=msg("dualPasswordIssueMarked", form.label("confirmation")) autocomplete=form.autofill("confirmation", "current-password") />
  </#if>
  <@form.intro>${msg("dualPasswordIssueValid", view.hours())}</@form.intro>
  <#if view.exit() == "CANCEL">
    <@form.buttons next="issue" label=msg("dualPasswordIssueButton") back="cancel-aia" backLabel=msg("dualPasswordCancel") />
  <#else>
    <@form.buttons next="issue" label=msg("dualPasswordIssueButton") />
  </#if>
  <#if view.exit() == "LATER">
    <section class="dual-password-whom" aria-labelledby="skip-heading">
      <h2 id="skip-heading">${msg("dualPasswordIssueSkip")}</h2>
      <p class="dual-password-intro" id="skip-note">${msg("dualPasswordIssueSkipNote")}</p>
      <@form.secondary name="later" label=msg("dualPasswordIssueSkip") />
    </section>
  </#if>
  <@form.revealing />
  <@form.contact />
</@form.step>
