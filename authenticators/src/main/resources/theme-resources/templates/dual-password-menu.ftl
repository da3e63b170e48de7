<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-menu" heading=msg("dualPasswordMenuTitle") screen="user-administration" path=[msg("dualPasswordUserAdministration")]>
  <@form.intro>${msg("dualPasswordMenuIntro")}</@form.intro>
  <@form.press />
  <#list view.entries() as entry>
    <section class="dual-password-part">
      <@form.button name="open" id="open-" + entry.action() value=entry.action() label=msg(entry.label()) class=properties.kcButtonPrimaryClass!"" />
      <p class="dual-password-intro">${msg(entry.explanation())}</p>
    </section>
  </#list>
  <@form.buttons back="leave" backLabel=msg("dualPasswordToTop") />
</@form.step>
