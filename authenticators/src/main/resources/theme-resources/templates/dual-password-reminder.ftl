<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-reminder" heading=msg("dualPasswordReminderTitle") screen="reminder">
  <@form.intro>${msg("dualPasswordReminderIntro")}</@form.intro>
  <dl class="dual-password-facts">
    <#list view.parts() as part>
      <@form.expiry id=part.id()>${part.lastDay()} ${(part.daysLeft() == 0)?then(msg("dualPasswordToday"), msg("dualPasswordDaysLeft", part.daysLeft()))}</@form.expiry>
    </#list>
  </dl>
  <@form.buttons next="change" label=msg("dualPasswordChangeNow") back="later" backLabel=msg("dualPasswordChangeLater") />
</@form.step>
