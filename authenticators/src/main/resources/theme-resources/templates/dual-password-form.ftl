<#-- What the pages of this product share. Only classes and variables that every Keycloak login theme has. -->
<#macro password name label autocomplete autofocus=false>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${name}" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">
        <span class="${properties.kcFormLabelTextClass!}">${label}</span>
      </label>
    </div>
    <@input name=name type="password" autocomplete=autocomplete autofocus=autofocus />
    <@error name=name />
  </div>
</#macro>

<#macro text name label autocomplete inputmode="text" autofocus=false>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${name}" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">
        <span class="${properties.kcFormLabelTextClass!}">${label}</span>
      </label>
    </div>
    <@input name=name type="text" autocomplete=autocomplete inputmode=inputmode autofocus=autofocus />
    <@error name=name />
  </div>
</#macro>

<#macro input name type autocomplete inputmode="text" autofocus=false>
  <#local wrong = messagesPerField.existsError(name)>
  <span class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>">
    <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" inputmode="${inputmode}" dir="auto"
      <#if autofocus>autofocus</#if> aria-required="true"
      <#if wrong>aria-invalid="true" aria-describedby="input-error-${name}"</#if> />
  </span>
</#macro>

<#macro error name>
  <#if messagesPerField.existsError(name)>
    <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
      <span id="input-error-${name}" class="${properties.kcInputErrorMessageClass!}">
        ${kcSanitize(messagesPerField.getFirstError(name))?no_esc}
      </span>
    </div>
  </#if>
</#macro>

<#macro buttons>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormActionGroupClass!}">
      <#nested>
    </div>
  </div>
</#macro>

<#macro primary name label>
  <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" id="${name}" name="${name}" value="true" type="submit">${label}</button>
</#macro>

<#-- Not the form's first button: the enter key presses the first one. -->
<#macro secondary name label>
  <button class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" id="${name}" name="${name}" value="true" type="submit">${label}</button>
</#macro>
