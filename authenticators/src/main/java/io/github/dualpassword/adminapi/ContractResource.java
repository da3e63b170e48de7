package io.github.dualpassword.adminapi;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.staff.ContractInitialisation;
import io.github.dualpassword.staff.ContractInitialisation.Slip;
import io.github.dualpassword.staff.InitialisationFailure;

/** One contract. Whoever gets here may view all users of the realm. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContractResource {

    /** Two hashes for each of them are made within one request. */
    static final int MOST_AT_ONCE = 200;

    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE);

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;
    private final Contract contract;

    ContractResource(
            KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent, Contract contract) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent.resource(ResourceType.REALM);
        this.contract = contract;
    }

    /**
     * Gives every member, or those who are named, two new passwords; what became of each is answered once. Needs permission to
     * manage, and to reset the password of, each of them: where one is missing nothing is done.
     */
    @POST
    @Path("initialisation")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Response initialise(InputStream body) {
        MediaType form = wantedForm();
        InitialisationBody wanted = InitialisationBody.read(body);
        ContractInitialisation initialisation =
                new ContractInitialisation(session, auth.adminAuth().getUser(), contract);
        List<UserModel> members = wanted.of(initialisation.members(InitialisationBody.MOST_MEMBERS));
        if (members.size() > MOST_AT_ONCE) {
            throw AdminApiErrors.CONTRACT_TOO_LARGE.exception();
        }
        UserPermissionEvaluator users = auth.users();
        if (!members.stream().allMatch(member -> users.canManage(member) && users.canResetPassword(member))) {
            throw new ForbiddenException();
        }
        boolean printedAlone = form.equals(MediaType.TEXT_HTML_TYPE);
        Optional<SlipsPage> page = printedAlone || wanted.wantsLetters()
                ? Optional.of(new SlipsPage(session, contract))
                : Optional.empty();
        List<Slip> slips = initialisation.on(members);
        tell(slips);
        Instant now = CurrentRealm.of(session).instant();
        Optional<String> letters = page.map(printed -> printed.of(now, slips, members));
        Response.ResponseBuilder answer = printedAlone
                ? Response.ok(letters.orElseThrow(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                : Response.ok(InitialisationView.of(contract, now, slips, letters), MediaType.APPLICATION_JSON_TYPE);
        page.ifPresent(printed -> answer.header(HttpHeaders.CONTENT_LANGUAGE, printed.language()));
        return answer.build();
    }

    /** The first form that is accepted counts; who accepts neither is refused before anything is done. */
    private MediaType wantedForm() {
        return session.getContext().getHttpRequest().getHttpHeaders().getAcceptableMediaTypes().stream()
                .flatMap(accepted -> FORMS.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private void tell(List<Slip> slips) {
        Map<String, String> outcomes = new TreeMap<>();
        slips.forEach(slip -> outcomes.put(
                slip.person().id(),
                slip.failure().map(InitialisationFailure::id).orElse("initialised")));
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of("contract", contract.id(), "users", outcomes))
                .success();
    }
}
