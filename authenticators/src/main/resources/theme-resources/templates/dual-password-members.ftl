<#-- Lists of the members of a contract: search, table, pages. All of it stands inside the form of the page, and every
     button sends the whole form, so that what was chosen survives. A list is what MemberTable makes. -->
<#import "dual-password-form.ftl" as form>

<#-- Its button comes first in the form: the enter key in the field presses it. -->
<#macro search list>
  <div class="dual-password-search" role="search" aria-label="${msg("dualPasswordMembersSearchLabel")}">
    <@form.field name="search" label=msg("dualPasswordMembersSearch")>
      <#if form.wrapped><span class="${properties.kcInputClass!}"></#if>
        <input id="search" name="search" type="search" value="${list.search}"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if> maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" />
      <#if form.wrapped></span></#if>
    </@form.field>
    <div class="dual-password-check">
      <input type="checkbox" id="suspended" name="suspended" value="on"<#if list.suspendedOnly> checked</#if> />
      <label for="suspended">${msg("dualPasswordMembersSuspendedOnly")}</label>
    </div>
    <div class="dual-password-row">
      <@small name="find" label=msg("dualPasswordMembersFind") />
      <#if list.narrowed><@small name="everybody" label=msg("dualPasswordMembersEverybody") /></#if>
    </div>
  </div>
</#macro>

<#-- The table. What stands in the first column is nested: it is called with "head" for its heading, and with "cell" and the
     row for each user. -->
<#macro table list label choice>
  <#if list.rows?has_content>
    <table class="dual-password-table dual-password-users" role="table" aria-label="${label}">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="dual-password-choice-cell"><#nested "head", {}></th>
          <@columns />
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list list.rows as row>
          <tr role="row" data-user="${row.loginId}"<#if row.suspended> class="dual-password-suspended"</#if>>
            <td role="cell" class="dual-password-choice-cell" data-label="${choice}"><span><#nested "cell", row></span></td>
            <@person row=row />
            <td role="cell" data-label="${msg("dualPasswordServiceState")}"><@states of=row.states /></td>
          </tr>
        </#list>
      </tbody>
    </table>
  <#else>
    <p class="dual-password-intro dual-password-nobody">${msg("dualPasswordMembersNobody")}</p>
  </#if>
</#macro>

<#macro personColumns>
  <th scope="col" role="columnheader">${msg("dualPasswordLoginId")}</th>
  <th scope="col" role="columnheader">${msg("dualPasswordUserName")}</th>
  <th scope="col" role="columnheader" class="dual-password-type-cell">${msg("dualPasswordUserType")}</th>
</#macro>

<#macro columns>
  <@personColumns />
  <th scope="col" role="columnheader" class="dual-password-state-cell">${msg("dualPasswordServiceState")}</th>
</#macro>

<#-- Login ID, name and type of one user. Where nothing is said of a mail address, none is missed. -->
<#macro person row>
  <th scope="row" role="rowheader" data-label="${msg("dualPasswordLoginId")}"><span><span dir="auto">${row.loginId?has_content?then(row.loginId, msg("dualPasswordMembersUnknown"))}</span><#if (row.own)!false> <span class="dual-password-remark">${msg("dualPasswordMembersOneself")}</span></#if></span></th>
  <td role="cell" data-label="${msg("dualPasswordUserName")}"><span><span dir="auto">${row.name?has_content?then(row.name, msg("dualPasswordNone"))}</span><#if row.loginId?has_content && row.mail?? && !row.mail?has_content> <span class="dual-password-remark">${msg("dualPasswordMembersNoMail")}</span></#if></span></td>
  <td role="cell" data-label="${msg("dualPasswordUserType")}"><span>${typeName(row.type)}</span></td>
</#macro>

<#-- Each thing that applies; with the end of what ends by itself. -->
<#macro states of>
  <ul class="dual-password-states" role="list">
    <#list of as state>
      <li data-state="${state.item}">${stateName(state.item)}<#if state.until?has_content> <span class="dual-password-remark">${msg("dualPasswordStateUntil", state.until)}</span></#if></li>
    </#list>
  </ul>
</#macro>

<#macro pages list>
  <#if list.total gt 0>
    <nav class="dual-password-pages" aria-label="${msg("dualPasswordPages")}">
      <p>${msg("dualPasswordPagesShown", list.first, list.last, list.total)}</p>
      <#if list.pages gt 1>
        <div class="dual-password-row">
          <#if list.page gt 1><@small name="page" id="page-previous" value=(list.page - 1)?c label=msg("dualPasswordPagesPrevious") /></#if>
          <#if list.page lt list.pages><@small name="page" id="page-next" value=(list.page + 1)?c label=msg("dualPasswordPagesNext") /></#if>
        </div>
      </#if>
    </nav>
  </#if>
</#macro>

<#-- A button that does not leave the page. -->
<#macro small name label id=name value="true">
  <button class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} dual-password-small" id="${id}" name="${name}" value="${value}" type="submit">${label}</button>
</#macro>

<#-- As it stands alone. -->
<#function stateName item>
  <#return stateWord(item)?cap_first>
</#function>

<#-- As it stands in a sentence. -->
<#function stateWord item>
  <#return msg("dualPasswordState." + item, msg("dualPasswordLoginLabel"), msg("dualPasswordConfirmationLabel"))>
</#function>

<#function typeName type>
  <#return type?has_content?then(msg("dualPasswordUserType." + type), msg("dualPasswordNone"))>
</#function>

<#-- Why nothing is done for a user. -->
<#function reason id>
  <#return msg("dualPasswordRefused." + id)>
</#function>
