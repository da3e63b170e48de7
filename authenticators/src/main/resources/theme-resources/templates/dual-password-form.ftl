<#-- What the pages of this product share. Only classes and variables that Keycloak's login themes have, so that the
     pages appear inside whatever theme a bank already has. In keycloak.v2 a span stands round each input and carries its
     class; in the older themes the input carries it itself. -->
<#import "template.ftl" as layout>
<#import "dual-password-frame.ftl" as frame>
<#import "dual-password-keys.ftl" as keys>
<#assign wrapped = properties.kcFormLabelTextClass?has_content>
<#assign revealable = properties.kcFormPasswordVisibilityIconShow?has_content>
<#assign focused = "">
<#assign fieldNames = {}>
<#assign searchForm = "dual-password-search">

<#function label credential>
  <#return keys.label(credential)>
</#function>

<#-- A field's name in a sentence: without the mark of a mandatory one. -->
<#function unmarked label>
  <#return label?is_markup_output?then(label, label?remove_ending("※")?trim)>
</#function>

<#-- Names of passwords by their ids, as a list in a sentence. -->
<#function labelsOf ids>
  <#return (ids?size == 2)?then(msg("dualPasswordBoth", label("login"), label("confirmation")), label(ids?first))>
</#function>

<#-- Why something is refused. -->
<#function reason id>
  <#return msg(keys.key("Refused", id))>
</#function>

<#function orNone text>
  <#return text?has_content?then(text, msg("dualPasswordNone"))>
</#function>

<#-- A step of a user who is signed in. The layout's own line for the login ID offers to start the login over, and in older
     themes takes the title's place: in the middle of a transaction neither is wanted. So the layout is told that there
     is none, and the login ID stands as plain text above the form.

     fields: names of the step's fields, which are the ids of what is filled in. The first one is focused; where something is
     wrong, it is the summary of all that is, which leads to each, or the sentence that the layout shows.
     screen: its name, by which the messages dualPasswordScreen.<name> (ID at the title) and dualPasswordHelp.<name> are found.
     path: words of the menus that lead here, the last one is this page.
     user: whether the login ID stands above the form; not where the page itself names it.
     searched: id of the list that a form of its own searches.
     read: whether something is to be read before the fields: then none is focused, because a browser would scroll past it. -->
<#macro step id heading fields=[] refusal="" screen="" path=[] user=true searched="" read=false>
  <#local wrong = fields?filter(name -> messagesPerField.existsError(name))>
  <#local erroneous = fields?has_content && message?has_content && message.type == "error">
  <#assign focused = (read || wrong?has_content || (erroneous && (layout.framed!false)))?then("", fields?first!"")>
  <#assign buttonNames = []>
  <#assign fieldNames = {}>
  <#local loginId = readerLoginId!(auth.attemptedUsername!"")>
  <#-- For a layout that puts them where they belong: above the title. -->
  <#global stepScreen = screen>
  <#global stepPath = path>
  <#global stepHeading = heading>
  <#global title = heading + " - " + frame.bank()>
  <#if erroneous><#global title = msg("dualPasswordErrorTitle", title)></#if>
  <#global auth = {"showUsername": no, "showResetCredentials": no, "showTryAnotherWayLink": (auth.showTryAnotherWayLink)!false, "attemptedUsername": loginId}>
  <#-- Before it, so that the summary knows what the fields are called. -->
  <#local content><#nested></#local>
  <@layout.registrationLayout displayMessage=(wrong?size == 0); section>
    <#if section = "header">
      <span class="dual-password-heading"><span>${heading}</span><#if screen?has_content> <@frame.screenId screen=screen /></#if></span>
    <#elseif section = "form">
      <#if !(layout.framed!false)>
        <link href="${url.resourcesPath}/css/dual-password-step.css" rel="stylesheet" />
        <@frame.session />
        <@frame.top screen=screen path=path />
      </#if>
      <#if wrong?has_content><@summary wrong=wrong /></#if>
      <form id="${id}" class="${properties.kcFormClass!} dual-password-step" action="${url.loginAction}" method="post"<#if refusal?has_content> data-refusal="${refusal}"</#if>>
        <#if user && loginId?has_content>
          <dl class="dual-password-user">
            <dt>${msg("dualPasswordLoginId")}</dt>
            <dd dir="auto">${loginId}</dd>
          </dl>
        </#if>
        ${content}
        <#-- A form that comes without any of them was sent by a script. -->
        <input type="hidden" name="buttons" value="${buttonNames?join(' ')}" />
      </form>
      <#if searched?has_content>
        <form id="${searchForm}" action="${url.loginAction}" method="post">
          <input type="hidden" name="list-id" value="${searched}" />
          <input type="hidden" name="without-boxes" value="true" />
          <input type="hidden" name="buttons" value="find everybody" />
        </form>
      </#if>
      <#if !(layout.framed!false)><@frame.logOutForm /></#if>
    </#if>
  </@layout.registrationLayout>
</#macro>

<#-- All that is wrong, each with the way to its field. -->
<#macro summary wrong>
  <section id="dual-password-errors" class="dual-password-errors" tabindex="-1" autofocus aria-labelledby="dual-password-errors-heading">
    <h2 id="dual-password-errors-heading">${msg("dualPasswordErrors", wrong?size + messagesPerField.existsError("global")?then(1, 0))}</h2>
    <ul>
      <#if messagesPerField.existsError("global")><li>${kcSanitize(messagesPerField.getFirstError("global"))?no_esc}</li></#if>
      <#list wrong as name>
        <li><a href="#${name}"><#if fieldNames[name]??>${msg("dualPasswordErrorAt", unmarked(fieldNames[name]))} </#if>${kcSanitize(messagesPerField.getFirstError(name))?no_esc}</a></li>
      </#list>
    </ul>
  </section>
</#macro>

<#-- Whose new passwords a form asks for: without it, a browser keeps them as those of whoever has logged in to it last. -->
<#macro username loginId=(readerLoginId!(auth.attemptedUsername!""))>
  <input type="text" id="username" autocomplete="username" value="${loginId}" readonly hidden />
</#macro>

<#function no>
  <#return false>
</#function>

<#-- Which application asks, by its name in the realm. -->
<#macro askedBy>
  <dl class="dual-password-user dual-password-asked-by">
    <dt>${msg("dualPasswordAskedBy")}</dt>
    <dd id="asked-by" dir="auto">${client.name?has_content?then(advancedMsg(client.name!""), client.clientId)}</dd>
  </dl>
</#macro>

<#-- What is being confirmed, where the application has pushed it. Each text stands for itself: none changes how its neighbours
     are read. -->
<#macro transactionToConfirm>
  <#if transaction??>
    <section class="dual-password-transaction" aria-labelledby="dual-password-transaction">
      <h2 id="dual-password-transaction">${msg("dualPasswordTransaction")}</h2>
      <dl>
        <#if transaction.payee()?has_content><@transactionLine id="payee" label=transactionLabel("payee", msg("dualPasswordTransactionPayee"))>${transaction.payee()}</@transactionLine></#if>
        <#if transaction.account()?has_content><@transactionLine id="account" label=transactionLabel("account", msg("dualPasswordTransactionAccount"))>${transaction.account()}</@transactionLine></#if>
        <#if transaction.amount()?has_content><@transactionLine id="amount" label=transactionLabel("amount", msg("dualPasswordTransactionAmount"))>${transaction.isYen()?then(msg("dualPasswordTransactionYen", transaction.amount()), msg("dualPasswordTransactionMoney", transaction.amount(), transaction.currency()))}</@transactionLine></#if>
        <#list transaction.lines() as line><@transactionLine id="line-${line?counter}" label=line.label()>${line.value()}</@transactionLine></#list>
        <@transactionLine id="txn" label=msg("dualPasswordTransactionTxn")>${transaction.txn()}</@transactionLine>
      </dl>
    </section>
  </#if>
</#macro>

<#macro transactionLine id label>
  <div>
    <dt><bdi>${label}</bdi></dt>
    <dd id="transaction-${id}"><bdi dir="ltr"><#nested></bdi></dd>
  </div>
</#macro>

<#function transactionLabel field usual>
  <#return transaction.label(field)?has_content?then(transaction.label(field), usual)>
</#function>

<#macro intro>
  <p class="dual-password-intro"><#nested></p>
</#macro>

<#-- That something was carried out: with a mark beside it, which nobody needs to understand the sentence. -->
<#macro success>
  <p class="dual-password-intro dual-password-success"><span><#nested></span></p>
</#macro>

<#-- Notes (ご注意): nested are the items of the list. -->
<#macro notes>
  <div class="dual-password-notes">
    <h2>${msg("dualPasswordNotes")}</h2>
    <ul><#nested></ul>
  </div>
</#macro>

<#-- What one does not need each time: only its heading stands there until it is opened, without scripts too. -->
<#macro folded id heading class="" open=false>
  <details class="dual-password-folded<#if class?has_content> ${class}</#if>" id="${id}"<#if open> open</#if>>
    <summary><h2 id="${id}-heading">${heading}</h2></summary>
    <#nested>
  </details>
</#macro>

<#-- One password of several: its name, and what is nested. -->
<#macro part id>
  <fieldset class="dual-password-part" id="part-${id}">
    <legend>${label(id)?cap_first}</legend>
    <#nested>
  </fieldset>
</#macro>

<#-- Whether a password is changed or kept; nested is what is filled in when it is changed. -->
<#macro choice id chosen>
  <div class="dual-password-choice" role="radiogroup" aria-labelledby="choice-${id}"<#if messagesPerField.existsError(id + "-change")> aria-describedby="input-error-${id}-change"</#if>>
    <span id="choice-${id}" class="dual-password-choice-name">${msg("dualPasswordChangeOrNot")}</span>
    <#assign fieldNames = fieldNames + {id + "-change": label(id)?cap_first}>
    <@radio id=id + "-change" name=id + "-change" value="change" label=msg("dualPasswordChangeIt") checked=chosen class="dual-password-yes" />
    <@radio id=id + "-keep" name=id + "-change" value="keep" label=msg("dualPasswordKeepIt") checked=!chosen class="dual-password-no" />
    <@error name=id + "-change" />
    <div class="dual-password-fields">
      <#nested>
    </div>
  </div>
</#macro>

<#-- What the summary calls a field, or buttons to choose by, that no macro of these makes. -->
<#macro called name label>
  <#assign fieldNames = fieldNames + {name: label}>
</#macro>

<#macro radio id name value label checked class="">
  <#local on = kept(name)?has_content?then(kept(name) == value, checked)>
  <input type="radio"<#if class?has_content> class="${class}"</#if> id="${id}" name="${name}" value="${value}"<#if on> checked</#if> />
  <label for="${id}">${label}</label>
</#macro>

<#macro check id label checked=false class="" about="" owner="">
  <#local on = (formWithoutButton!false)?then(kept(id)?has_content, checked)>
  <#assign fieldNames = fieldNames + {id: label}>
  <div class="dual-password-check">
    <input type="checkbox"<#if owner?has_content> form="${owner}"</#if><#if class?has_content> class="${class}"</#if> id="${id}" name="${id}" value="on"<#if on> checked</#if><#if about?has_content> aria-describedby="${about}"</#if> />
    <label for="${id}">${label}</label>
  </div>
</#macro>

<#macro fact name id="" dir="">
  <div><dt>${name}</dt><dd<#if id?has_content> id="${id}"</#if><#if dir?has_content> dir="${dir}"</#if>><#nested></dd></div>
</#macro>

<#-- When a password expires. -->
<#macro expiry id>
  <dt>${msg("dualPasswordExpiryOf", label(id))?cap_first}</dt>
  <dd id="last-day-${id}"><#nested></dd>
</#macro>

<#-- A table; "head" is nested for its columns, and "row" with each of the rows. -->
<#macro table rows class="" label="" labelledby="">
  <table class="dual-password-table<#if class?has_content> ${class}</#if>" role="table"<#if label?has_content> aria-label="${label}"<#else> aria-labelledby="${labelledby}"</#if>>
    <thead role="rowgroup"><tr role="row"><#nested "head", {}></tr></thead>
    <tbody role="rowgroup"><#list rows as row><#nested "row", row></#list></tbody>
  </table>
</#macro>

<#macro column label class="">
  <th scope="col" role="columnheader"<#if class?has_content> class="${class}"</#if>>${label}</th>
</#macro>

<#-- Where it is narrow, the label stands beside the cell. -->
<#macro cell label class="">
  <td role="cell"<#if class?has_content> class="${class}"</#if> data-label="${label}"><#nested></td>
</#macro>

<#-- Where one stands in a procedure of several pages.

     words: the name of each step; active: number of the present one, from 1. -->
<#macro steps words active>
  <ol class="dual-password-steps" role="list" aria-label="${msg("dualPasswordSteps")}">
    <#list words as word>
      <li<#if word?counter == active> aria-current="step"</#if>>${word}</li>
    </#list>
  </ol>
</#macro>

<#-- Whom to turn to: wherever a page says that, it says it with this. -->
<#macro contact heading=msg("dualPasswordContactHeading")>
  <@frame.contact heading=heading />
</#macro>

<#-- Where a page is a dead end: whom to ask, in this order. -->
<#macro whom>
  <section class="dual-password-whom" aria-labelledby="dual-password-whom">
    <h2 id="dual-password-whom">${msg("dualPasswordWhom")}</h2>
    <ol>
      <li>${msg("dualPasswordWhomColleagues")}</li>
      <li><@contact heading=msg("dualPasswordWhomBank") /></li>
    </ol>
  </section>
</#macro>

<#macro password name label autocomplete hint="" rules=[] same="" optional=false>
  <@field name=name label=label hint=hint>
    <#if revealable>
      <div class="${properties.kcInputGroup!}">
        <@item class=properties.kcFill!""><@input name=name type="password" autocomplete=autocomplete hint=hint rules=rules same=same optional=optional /></@item>
        <@item>
          <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg("dualPasswordShow", unmarked(label)?uncap_first)}"
            aria-controls="${name}" data-password-toggle
            data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
            data-label-show="${msg("dualPasswordShow", unmarked(label)?uncap_first)}" data-label-hide="${msg("dualPasswordHide", unmarked(label)?uncap_first)}">
            <i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i>
          </button>
        </@item>
      </div>
    <#else>
      <@input name=name type="password" autocomplete=autocomplete hint=hint rules=rules same=same optional=optional />
    </#if>
    <#if rules?has_content><@rulesOf name=name rules=rules /></#if>
  </@field>
</#macro>

<#-- The layout of keycloak.v2 loads this script itself; in older themes each page with a password does. -->
<#macro revealing>
  <#if revealable && !wrapped>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  </#if>
</#macro>

<#-- One password that is to be changed: the present one, and the new one twice. -->
<#macro newPassword id label rules=[]>
  <@password name="current-${id}-password" label=msg("dualPasswordCurrent", label) autocomplete=autofill(id, "current-password") />
  <@password name="new-${id}-password" label=msg("dualPasswordNew", label) autocomplete=autofill(id, "new-password") rules=rules />
  <@password name="new-${id}-password-again" label=msg("dualPasswordNewAgain", label) autocomplete=autofill(id, "new-password") same="new-${id}-password" />
</#macro>

<#-- Password managers keep the two passwords apart by the section. -->
<#function autofill id kind>
  <#return (id == "login")?then(kind, "section-" + id + " " + kind)>
</#function>

<#-- The rules of a new password in words. Where scripts run, each says while one types whether it is kept. -->
<#macro rulesOf name rules>
  <ul class="dual-password-rules" id="rules-${name}" data-rules-of="${name}" data-kept="${msg("dualPasswordRuleKept")}" data-broken="${msg("dualPasswordRuleBroken")}">
    <#list rules as rule>
      <li<#if rule.check()?has_content> data-check="${rule.check()}" data-value="${rule.value()}"</#if>>${rule.text()}</li>
    </#list>
  </ul>
</#macro>

<#-- keeps: fills in again what was entered, if the page keeps it; for what is no secret. -->
<#macro text name label autocomplete inputmode="text" hint="" optional=false keeps=false>
  <@field name=name label=label hint=hint>
    <@input name=name type="text" autocomplete=autocomplete inputmode=inputmode hint=hint optional=optional keeps=keeps />
  </@field>
</#macro>

<#macro field name label hint="">
  <#assign fieldNames = fieldNames + {name: label}>
  <div class="${properties.kcFormGroupClass!} dual-password-field">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${name}" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">
        <span class="${properties.kcFormLabelTextClass!}">${label}</span>
      </label>
    </div>
    <#nested>
    <@error name=name />
    <#if hint?has_content>
      <div id="hint-${name}" class="${properties.kcFormHelperTextClass!} dual-password-hint">${hint}</div>
    </#if>
  </div>
</#macro>

<#-- A field that is not asked for: it is seen that there is one, and nothing can be entered. -->
<#macro disabled id label hint="">
  <div class="${properties.kcFormGroupClass!} dual-password-field">
    <div class="${properties.kcFormGroupLabelClass!}">
      <label for="${id}" class="${properties.kcFormLabelClass!properties.kcLabelClass!}">
        <span class="${properties.kcFormLabelTextClass!}">${label}</span>
      </label>
    </div>
    <@wrap>
      <input id="${id}" type="password"<#if !wrapped> class="${properties.kcInputClass!}"</#if> disabled<#if hint?has_content> aria-describedby="hint-${id}"</#if> />
    </@wrap>
    <#if hint?has_content>
      <div id="hint-${id}" class="${properties.kcFormHelperTextClass!} dual-password-hint">${hint}</div>
    </#if>
  </div>
</#macro>

<#-- Stands round a field in keycloak.v2. -->
<#macro wrap wrong=false>
  <#if wrapped><span class="${properties.kcInputClass!}<#if wrong> ${properties.kcError!}</#if>"></#if>
    <#nested>
  <#if wrapped></span></#if>
</#macro>

<#macro input name type autocomplete inputmode="text" hint="" rules=[] same="" optional=false keeps=false>
  <#local wrong = messagesPerField.existsError(name)>
  <#local about = wrong?then(["input-error-" + name], []) + hint?has_content?then(["hint-" + name], []) + rules?has_content?then(["rules-" + name], [])>
  <@wrap wrong=wrong>
    <input id="${name}" name="${name}" type="${type}"<#if keeps && kept(name)?has_content> value="${kept(name)}"</#if><#if !wrapped> class="${properties.kcInputClass!}"</#if>
      autocomplete="${autocomplete}" inputmode="${inputmode}" autocapitalize="none" spellcheck="false"
      aria-required="${(!optional)?c}"<#if same?has_content> data-same-as="${same}"</#if><#if name == focused> autofocus</#if><#if wrong> aria-invalid="true"</#if><#if about?has_content> aria-describedby="${about?join(' ')}"</#if> />
    <#if wrapped && wrong>
      <span class="${properties.kcFormControlUtilClass!}"><span class="${properties.kcInputErrorIconStatusClass!}"><i class="${properties.kcInputErrorIconClass!}" aria-hidden="true"></i></span></span>
    </#if>
  </@wrap>
</#macro>

<#-- A part of an input group, which only keycloak.v2 wraps. -->
<#macro item class="">
  <#if wrapped><div class="${properties.kcInputGroupItemClass!} ${class}"><#nested></div><#else><#nested></#if>
</#macro>

<#macro error name>
  <#if messagesPerField.existsError(name)>
    <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
      <div class="${properties.kcInputHelperTextClass!}">
        <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
          <span id="input-error-${name}" class="${properties.kcInputErrorMessageClass!}">
            ${kcSanitize(messagesPerField.getFirstError(name))?no_esc}
          </span>
        </div>
      </div>
    </div>
  </#if>
</#macro>

<#-- The way on and the way back, and any others between them. -->
<#macro buttons next="" label=msg("dualPasswordExecute") back="" backLabel=msg("dualPasswordCancel")>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormActionGroupClass!} dual-password-buttons">
      <#if next?has_content><@press button=label /><@primary name=next label=label /></#if>
      <#nested>
      <#if back?has_content><@secondary name=back label=backLabel /></#if>
    </div>
  </div>
</#macro>

<#-- The end of a procedure: to the application, or back to the menu. -->
<#macro ways leave=msg("dualPasswordToTop")>
  <@buttons next="continue" label=leave>
    <@secondary name="to-menu" label=msg("dualPasswordToMenu") />
    <#nested>
  </@buttons>
</#macro>

<#macro primary name label>
  <@button name=name label=label class=properties.kcButtonPrimaryClass!"" />
</#macro>

<#-- Not the form's first button: the enter key presses the first one. -->
<#macro secondary name label>
  <@button name=name label=label class=properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!"" />
</#macro>

<#-- What was entered in a field of a form that was sent without a button; empty for all others, and for secrets. -->
<#function kept name>
  <#return (keptEntries!{})[name]!"">
</#function>

<#-- Which button to press, where the form was sent without one. -->
<#macro press button="">
  <#if formWithoutButton!false>
    <p class="dual-password-intro dual-password-press" role="alert">${button?has_content?then(msg("dualPasswordPressButton", button), msg("dualPasswordPressAButton"))}</p>
  </#if>
</#macro>

<#-- To be called beside each button that is not made by a macro of these. -->
<#macro offers button>
  <#assign buttonNames = buttonNames + [button]>
</#macro>

<#macro button name label class value="true" id=name>
  <@offers button=name />
  <button class="${properties.kcButtonClass!} ${class} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" id="${id}" name="${name}" value="${value}" type="submit">${label}</button>
</#macro>
