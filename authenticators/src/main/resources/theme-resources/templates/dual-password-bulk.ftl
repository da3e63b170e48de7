<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>
<#-- The list of an operation on many users, whichever it is: its words are in view.words(). -->
<#assign words = view.words()>
<#assign title = msg(words.listTitle())>
<#assign list = view.list()>
<#assign pickedHere = view.picked()?size>
<@form.step id="dual-password-" + view.name() heading=title fields=["after", "operator-confirmation-password", "operator-one-time-password"] searched=view.listId() user=false screen=view.screen() path=[msg("dualPasswordUserAdministration"), title]>
  <input type="hidden" name="list-id" value="${view.listId()}" />
  <input type="hidden" name="scripted" value="false" />
  <#-- The enter key presses the form's first button: in all of its fields but the search, which is a form of its own. -->
  <button class="dual-password-unseen" name="execute" value="true" type="submit" tabindex="-1" aria-hidden="true">${msg(words.terms().execute())}</button>
  <@form.steps words=words.steps()?map(key -> msg(key)) active=1 />
  <@form.intro>${msg(words.intro(), view.code().isAsked()?then(msg("dualPasswordReleaseEnterBoth", form.label("confirmation")), msg("dualPasswordReleaseEnterConfirmation", form.label("confirmation"))))}</@form.intro>
  <@members.search list=list narrowed=msg(words.narrowed()) alone=true />
  <#if view.told()?has_content><p class="dual-password-intro" id="told" role="status">${msg(view.told())}</p></#if>
  <div class="dual-password-row">
    <h2 class="dual-password-targets">${msg("dualPasswordMembersList")}</h2>
    <p id="selected" role="status" data-selected="${view.selected()?c}" data-elsewhere="${(view.selected() - pickedHere)?c}" data-others="${view.others()?c}" data-left-out="${view.leftOut()?c}"
      data-words="${msg("dualPasswordReleaseSelected", "{0}")}">${msg("dualPasswordReleaseSelected", view.selected())}</p>
    <#if view.others() gt 0>
      <@members.small name="select-all" label=msg("dualPasswordReleaseSelectAll") />
      <@members.small name="select-none" label=msg("dualPasswordReleaseSelectNone") />
    </#if>
  </div>
  <@members.table list=list label=title choice=msg("dualPasswordReleaseSelect") state=msg(words.terms().state()); part, row>
    <#if part == "head">
      <input type="checkbox" id="all" name="all" value="on" aria-label="${msg("dualPasswordReleaseSelectAllOthers")}"<#if view.all()> checked</#if><#if view.others() == 0> disabled</#if> />
      <label for="all">${msg("dualPasswordReleaseSelect")}</label>
    <#elseif row.person().own() && !view.oneself()>
      <input type="checkbox" disabled aria-label="${msg("dualPasswordReleaseNotOneself")}" />
    <#else>
      <input type="hidden" name="shown" value="${row.id()}" />
      <input type="checkbox" name="pick" value="${row.id()}"<#if row.person().own()> data-own="true"</#if> aria-label="${msg("dualPasswordReleaseSelectOne", row.person().loginId())}"<#if view.picked()?seq_contains(row.id())> checked</#if> />
    </#if>
  </@members.table>
  <@members.pages paging=list.paging() />
  <#if !words.choice()?has_content>
    <input type="hidden" name="after" value="${view.offered()?first.id()}" />
  <#else>
    <#assign about = messagesPerField.existsError("after")?then(["input-error-after"], []) + view.warnings()?has_content?then(["hint-after"], [])>
    <@form.field name="after" label=msg(words.choice()) hint=view.warnings()?map(warning -> msg(warning))?join(" ")>
      <@form.wrap>
        <select id="after" name="after"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if><#if messagesPerField.existsError("after")> aria-invalid="true"</#if><#if about?has_content> aria-describedby="${about?join(' ')}"</#if>>
          <#if !view.chosen()?has_content><option value="">${msg("dualPasswordReleaseChoose")}</option></#if>
          <#list view.offered() as offer><option value="${offer.id()}"<#if (form.kept("after")?has_content?then(form.kept("after"), view.chosen())) == offer.id()> selected</#if>>${msg(offer.name())}</option></#list>
        </select>
      </@form.wrap>
    </@form.field>
  </#if>
  <@form.password name="operator-confirmation-password" label=form.label("confirmation")?cap_first autocomplete="section-confirmation current-password" hint=msg("dualPasswordReleaseOwnConfirmation", form.label("confirmation")) />
  <#if view.code().isAsked()>
    <#if view.code().isPhoneOffered()><@form.intro>${msg("dualPasswordOtpOrApproval")}</@form.intro></#if>
    <@form.text name="operator-one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" hint=msg("dualPasswordOperatorOtpHint") optional=view.code().isPhoneOffered() />
  </#if>
  <@form.revealing />
  <@form.buttons next="execute" label=msg(words.terms().execute()) back="cancel-aia" />
  <@form.folded id="notes" heading=msg("dualPasswordNotes") class="dual-password-notes">
    <ul>
      <li><#if view.oneself()>${msg("dualPasswordReleaseOneselfAlone")}<#else>${msg("dualPasswordReleaseNotOneself")}</#if></li>
      <li>${msg("dualPasswordReleaseAllAcrossPages")}</li>
      <li>${msg("dualPasswordReleaseAllEndsWithFilter")}</li>
      <li>${msg("dualPasswordReleaseNotShownIsConfirmed", form.label("confirmation"))}</li>
      <#if !words.choice()?has_content><#list view.warnings() as warning><li>${msg(warning)}</li></#list></#if>
      <#list words.notes() as note><li>${msg(note)}</li></#list>
      <#if list.rows()?filter(row -> row.person().mailless())?has_content><li>${msg("dualPasswordReleaseNoMailNote")}</li></#if>
    </ul>
  </@form.folded>
  <@form.folded id="meanings" heading=msg(words.terms().meanings()) class="dual-password-meanings">
    <@form.table rows=view.meanings() class="dual-password-users" labelledby="meanings-heading"; part, meaning>
      <#if part == "head">
        <@form.column label=msg("dualPasswordReleaseMeaningState") />
        <@form.column label=msg("dualPasswordReleaseMeaning") />
      <#else>
        <tr role="row">
          <th scope="row" role="rowheader">${members.stateName(meaning.item())}</th>
          <td role="cell">${msg(meaning.sentence(), meaning.credential()?has_content?then(form.label(meaning.credential()), ""))}</td>
        </tr>
      </#if>
    </@form.table>
  </@form.folded>
  <@form.folded id="whom" heading=msg("dualPasswordWhom")>
    <@form.contact heading=msg("dualPasswordReleaseNobodyElse") />
  </@form.folded>
  <script type="module" src="${url.resourcesPath}/js/dual-password-members.js"></script>
</@form.step>
