package io.github.dualpassword.otp.phone;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

import io.github.dualpassword.otp.software.PhonePage;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * {@code /realms/{realm}/dual-password-phone/}: the page that a phone installs, its files, and the hand-over of a secret. Where a
 * realm issues no software tokens, the address is as any that there is not.
 */
public final class PhoneResource implements RealmResourceProvider {

    private static final String MANIFEST = "manifest.webmanifest";
    private static final String ORIGIN = "Origin";

    private final KeycloakSession session;
    private final PhoneFiles files;

    PhoneResource(KeycloakSession session, PhoneFiles files) {
        this.session = session;
        this.files = files;
    }

    /** @return {@code null}, by which Keycloak answers as for an unknown address, where the page is not open */
    @Override
    public Object getResource() {
        return PhoneDoor.isOpen(session) ? this : null;
    }

    /** The page; its files are relative to its folder, so that the address must end with a slash. */
    @GET
    public Response page(@Context Request request) {
        String path =
                session.getContext().getHttpRequest().getUri().getRequestUri().getRawPath();
        PhoneAnswer answer = PhoneAnswer.of(session);
        return path.endsWith("/")
                ? answer.cached(files.content(PhoneFile.PAGE), request)
                : answer.redirect(PhonePage.PLACE + "/");
    }

    @GET
    @Path("{file}")
    public Response file(@PathParam("file") String name, @Context Request request) {
        Content content = content(name).orElseThrow(NotFoundException::new);
        return PhoneAnswer.of(session).cached(content, request);
    }

    private Optional<Content> content(String name) {
        PhoneTexts texts = new PhoneTexts(session);
        if (name.equals(MANIFEST)) {
            return Optional.of(texts.manifest());
        }
        if (name.equals(PhoneFile.SERVICE_WORKER.address())) {
            return Optional.of(files.serviceWorker(texts.all()));
        }
        return PhoneFile.find(name).map(files::content).or(() -> texts.find(name));
    }

    /** What the time is, for phones whose clock is wrong. */
    @GET
    @Path("time")
    public Response time() {
        return PhoneAnswer.of(session)
                .json(Response.Status.OK, Map.of("now", CurrentRealm.of(session).now()));
    }

    /** Hands the secret of an issued token over. */
    @POST
    @Path("activate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response activate(InputStream body) {
        return handOver(
                answer -> ActivationRequest.read(body).map(request -> new Activation(session, answer).answer(request)));
    }

    /** The same for an app of somebody else, whose user reads the secret on the page. */
    @POST
    @Path("other-app")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response otherApp(InputStream body) {
        return handOver(
                answer -> OtherAppRequest.read(body).map(request -> new Activation(session, answer).answer(request)));
    }

    private Response handOver(Function<PhoneAnswer, Optional<Response>> taken) {
        PhoneAnswer answer = PhoneAnswer.of(session);
        KeycloakContext context = session.getContext();
        List<URI> own = List.of(
                context.getUri().getBaseUri(), context.getHttpRequest().getUri().getBaseUri());
        String origin = context.getHttpRequest().getHttpHeaders().getHeaderString(ORIGIN);
        if (!RequestOrigin.isOwn(Optional.ofNullable(origin), own)) {
            return answer.error(Response.Status.FORBIDDEN, "foreign_origin");
        }
        return taken.apply(answer).orElseGet(() -> answer.error(Response.Status.BAD_REQUEST, "invalid_request"));
    }

    @Override
    public void close() {}
}
