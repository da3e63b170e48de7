<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="sample-rights" heading=msg("sampleSteps.rights-heading") screen="sample-rights">
  <@wizard.who />
  <fieldset class="dual-password-part">
    <legend>${msg("sampleSteps.rights-legend")}</legend>
    <#list boxes as box><@form.check id=box.name() label=msg(box.label()) checked=box.checked() /></#list>
  </fieldset>
  <@form.notes><li>${msg("sampleSteps.linked-services-note")}</li></@form.notes>
  <@wizard.buttons />
</@wizard.page>
