<#-- Lists of the members of a contract: search, table, pages. All of it stands inside the form of the page, and every
     button sends the whole form, so that what was chosen survives. A list is what MemberTable makes. -->
<#import "dual-password-form.ftl" as form>

<#-- Its button comes first in the form: the enter key in the field presses it. -->
<#macro search list narrowed=msg("dualPasswordMembersSuspendedOnly")>
  <div class="dual-password-search" role="search" aria-label="${msg("dualPasswordMembersSearchLabel")}">
    <@form.field name="search" label=msg("dualPasswordMembersSearch")>
      <#if form.wrapped><span class="${properties.kcInputClass!}"></#if>
        <input id="search" name="search" type="search" value="${list.search()}"<#if !form.wrapped> class="${properties.kcInputClass!}"</#if> maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false" />
      <#if form.wrapped></span></#if>
    </@form.field>
    <div class="dual-password-check">
      <input type="checkbox" id="suspended" name="suspended" value="on"<#if list.suspendedOnly()> checked</#if> />
      <label for="suspended">${narrowed}</label>
    </div>
    <div class="dual-password-row">
      <@small name="find" label=msg("dualPasswordMembersFind") />
      <#if list.narrowed()><@small name="everybody" label=msg("dualPasswordMembersEverybody") /></#if>
    </div>
  </div>
</#macro>

<#-- The table. What stands in the first column is nested: it is called with "head" for its heading, and with "cell" and the
     row for each user. -->
<#macro table list label choice>
  <#if list.rows()?has_content>
    <table class="dual-password-table dual-password-users" role="table" aria-label="${label}">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="dual-password-choice-cell"><#nested "head", {}></th>
          <@columns further=list.headings() />
        </tr>
      </thead>
      <tbody role="rowgroup">
        <#list list.rows() as row>
          <tr role="row" data-user="${row.person().loginId()}"<#if row.suspended()> class="dual-password-suspended"</#if>>
            <td role="cell" class="dual-password-choice-cell" data-label="${choice}"><span><#nested "cell", row></span></td>
            <@person of=row.person() headings=list.headings() cells=row.cells() />
            <td role="cell" data-label="${msg("dualPasswordServiceState")}"><@states of=row.states() /></td>
          </tr>
        </#list>
      </tbody>
    </table>
  <#else>
    <p class="dual-password-intro dual-password-nobody">${msg("dualPasswordMembersNobody")}</p>
  </#if>
</#macro>

<#macro personColumns further=[]>
  <th scope="col" role="columnheader">${msg("dualPasswordLoginId")}</th>
  <th scope="col" role="columnheader">${msg("dualPasswordUserName")}</th>
  <th scope="col" role="columnheader" class="dual-password-type-cell">${msg("dualPasswordUserType")}</th>
  <#list further as heading><th scope="col" role="columnheader">${msg(heading)}</th></#list>
</#macro>

<#macro columns further=[]>
  <@personColumns further=further />
  <th scope="col" role="columnheader" class="dual-password-state-cell">${msg("dualPasswordServiceState")}</th>
</#macro>

<#-- Login ID, name and type of one user, and what stands in further columns. Where nothing is said of a mail address, none is missed. -->
<#macro person of headings=[] cells=[]>
  <th scope="row" role="rowheader" data-label="${msg("dualPasswordLoginId")}"><span><span dir="auto">${of.loginId()?has_content?then(of.loginId(), msg("dualPasswordMembersUnknown"))}</span><#if of.own()> <span class="dual-password-remark">${msg("dualPasswordMembersOneself")}</span></#if></span></th>
  <td role="cell" data-label="${msg("dualPasswordUserName")}"><span><span dir="auto">${of.name()?has_content?then(of.name(), msg("dualPasswordNone"))}</span><#if of.loginId()?has_content && of.mailless()> <span class="dual-password-remark">${msg("dualPasswordMembersNoMail")}</span></#if></span></td>
  <td role="cell" data-label="${msg("dualPasswordUserType")}"><span>${typeName(of.type())}</span></td>
  <#list cells as cell><td role="cell" data-label="${msg(headings[cell?index])}"><span>${cell?has_content?then(cell, msg("dualPasswordNone"))}</span></td></#list>
</#macro>

<#-- Each thing that applies; with the end of what ends by itself. -->
<#macro states of>
  <ul class="dual-password-states" role="list">
    <#list of as state>
      <li data-state="${state.item()}">${stateName(state.item())}<#if state.until()?has_content> <span class="dual-password-remark">${msg("dualPasswordStateUntil", state.until())}</span></#if></li>
    </#list>
  </ul>
</#macro>

<#macro pages paging>
  <#if paging.total() gt 0>
    <@turn paging=paging words=msg("dualPasswordPagesShown", paging.first(), paging.last(), paging.total()) />
  </#if>
</#macro>

<#-- Where one is, and the buttons to the pages beside. -->
<#macro turn paging words>
  <nav class="dual-password-pages" aria-label="${msg("dualPasswordPages")}">
    <p>${words}</p>
    <#if paging.pages() gt 1>
      <div class="dual-password-row">
        <#if paging.page() gt 1><@small name="page" id="page-previous" value=(paging.page() - 1)?c label=msg("dualPasswordPagesPrevious") /></#if>
        <#if paging.page() lt paging.pages()><@small name="page" id="page-next" value=(paging.page() + 1)?c label=msg("dualPasswordPagesNext") /></#if>
      </div>
    </#if>
  </nav>
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
  <#return msg(form.keys.key("State", item.word()), form.label("login"), form.label("confirmation"))>
</#function>

<#function typeName type>
  <#return type?has_content?then(msg(form.keys.key("UserType", type)), msg("dualPasswordNone"))>
</#function>

<#-- Why nothing is done for a user. -->
<#function reason id>
  <#return msg(form.keys.key("Refused", id))>
</#function>
