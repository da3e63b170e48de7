package io.github.dualpassword.adminapi;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.TokenRefusal;
import io.github.dualpassword.realmsetup.SetUpRefusedException;

/** Errors of the admin API: a stable code for programs, a sentence for people. */
enum AdminApiErrors {
    USER_NOT_FOUND(Response.Status.NOT_FOUND, "There is no such user in this realm."),
    SERVICE_ACCOUNT(
            Response.Status.NOT_FOUND,
            "This user is the service account of a client: it has no passwords, and cannot be suspended, stopped or released here."
                    + " Nothing was changed; disable the client, or change its secret."),
    CREDENTIAL_NOT_FOUND(
            Response.Status.NOT_FOUND,
            "There is no such credential; it must be one of: login, confirmation, token-registration,"
                    + " existing-otp."),
    CONTRACT_TOO_LARGE(
            Response.Status.CONFLICT,
            "The contract has more members than can be initialised at once; name some of them in 'users'. Nothing was changed."),
    USERS_REFUSED(Response.Status.BAD_REQUEST, "The 'users' of the body are refused; nothing was changed."),
    RESET_REFUSED(
            Response.Status.BAD_REQUEST,
            "The body must hold 'login', 'confirmation' or both; each is an object with 'value', 'provisional', or neither."),
    LOGIN_NOT_CHANGEABLE(
            Response.Status.CONFLICT, "The login password lies where it cannot be changed here; nothing was changed."),
    BODY_NOT_ALLOWED(Response.Status.BAD_REQUEST, "This request takes no body; nothing was changed."),
    BODY_TOO_LARGE(Response.Status.REQUEST_ENTITY_TOO_LARGE, "The body is too large."),
    LOGIN_ID_MISSING(
            Response.Status.BAD_REQUEST,
            "The body must be empty, or an object with nothing but 'value', a login ID. Nothing was changed."),
    LOGIN_ID_KEPT_ELSEWHERE(
            Response.Status.CONFLICT,
            "The login ID is kept by a directory or another user storage: change it there. Nothing was changed."),
    LOGIN_ID_UNUSABLE(
            Response.Status.CONFLICT,
            "This cannot be a login ID: in the form in which it is looked up nothing is left of it, or too much. Nothing was changed."),
    LOGIN_ID_TAKEN(
            Response.Status.CONFLICT,
            "Another user has this login ID, or this mail address: give another one in 'value'. Nothing was changed."),
    LOGIN_ID_AGAINST_A_RULE(
            Response.Status.CONFLICT, "The login ID breaks a rule of the realm's user profile; nothing was changed."),
    LOGIN_ID_FOUND_ALREADY(
            Response.Status.CONFLICT,
            "The user is found by the present login ID, which is not changed here. Nothing was changed."),
    MATRIX_REFUSED(Response.Status.BAD_REQUEST, "A row is not allowed; nothing was changed."),
    CHANGED_MEANWHILE(
            Response.Status.PRECONDITION_FAILED,
            "It has been changed since it was read; nothing was changed. Read it again."),
    VALUE_MISSING(Response.Status.BAD_REQUEST, "The body must hold a 'value' that is not empty."),
    PASSWORD_REFUSED(Response.Status.BAD_REQUEST, "The password breaks a rule of the realm; nothing was changed."),
    TOKEN_NOT_FOUND(Response.Status.NOT_FOUND, "There is no such token in this realm."),
    PASSKEY_NOT_FOUND(Response.Status.NOT_FOUND, "The user has no such passkey; it may have been revoked."),
    IMPORT_NOT_FOUND(Response.Status.NOT_FOUND, "There is no such import in this realm; it may be over."),
    CONTRACT_NOT_FOUND(Response.Status.BAD_REQUEST, "There is no such contract in this realm."),
    TOKEN_REFUSED(Response.Status.CONFLICT, "The token is refused."),
    CODES_MISSING(
            Response.Status.BAD_REQUEST,
            "The body must hold 'code' and 'next': two codes of 6 to 8 digits that the token has shown one after the"
                    + " other. Nothing was counted."),
    CODES_REFUSED(
            Response.Status.BAD_REQUEST,
            "These are not two unused codes that the token has shown one after the other, or its clock is more than"
                    + " twenty steps wrong. It counts as a wrong code of the token."),
    CODES_USED(
            Response.Status.CONFLICT,
            "These codes were used before, or one was in the same moment. Nothing was counted; enter the next two codes."),
    CODES_NOT_EVALUATED(
            Response.Status.SERVICE_UNAVAILABLE,
            "The codes could not be evaluated; the server's log says why. Nothing was counted."),
    IMPORT_REFUSED(Response.Status.CONFLICT, "The import has faults, or nothing in it; nothing was added."),
    IMPORT_BUSY(
            Response.Status.CONFLICT,
            "Another request works on this import; nothing was changed. Try again when that one has ended."),
    FILE_REFUSED(
            Response.Status.BAD_REQUEST,
            "The body must be JSON with 'format' and 'content', and no other fields than the documented ones."),
    QUERY_REFUSED(Response.Status.BAD_REQUEST, "A parameter of the query has a value that is not allowed."),
    KEY_MISSING(Response.Status.CONFLICT, "The secrets of tokens cannot be encrypted."),
    SETTING_REFUSED(Response.Status.BAD_REQUEST, "A setting has a value that is not allowed; nothing was changed."),
    NO_GOOD_SETTINGS(Response.Status.NOT_FOUND, "No good settings of this realm are kept; it was never seen with any."),
    REHEARSAL_REFUSED(
            Response.Status.BAD_REQUEST,
            "The body must be an object, with 'days', a whole number from 1 to 3660, and 'settings', if any."),
    HISTORY_BUSY(
            Response.Status.CONFLICT,
            "Another request reads lines into this history; nothing was added. Try again when that one has ended."),
    SET_UP_CONFLICT(Response.Status.CONFLICT, "The realm has something that a set-up does not overwrite."),
    OTHER_PROFILE(Response.Status.CONFLICT, "The realm is set up as another profile; nothing was changed."),
    PERMISSION_MISSING(Response.Status.FORBIDDEN, "A permission is missing; nothing was changed."),
    SET_UP_BUSY(Response.Status.CONFLICT, "Another set-up of this realm is under way; nothing was changed."),
    ADMIN_REALM(Response.Status.CONFLICT, "The realm of Keycloak's administrators is not set up."),
    NOTHING_WRITTEN(Response.Status.CONFLICT, "No set-up has written anything in this realm."),
    RESTRICTIONS_WOULD_END(Response.Status.CONFLICT, "Suspended or stopped users could log in; nothing was changed."),
    HISTORY_REFUSED(Response.Status.BAD_REQUEST, "The body holds no lines of an operation history; nothing was added.");

    private final Response.Status status;
    private final String message;

    AdminApiErrors(Response.Status status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The sentence, where nothing more can be said. */
    String message() {
        return message;
    }

    WebApplicationException exception() {
        return exception(message);
    }

    WebApplicationException exception(String detail) {
        return answer(status, detail);
    }

    /** Of what the path names, whatever the status is where a body or a parameter names it. */
    WebApplicationException inPath() {
        return answer(Response.Status.NOT_FOUND, message);
    }

    private WebApplicationException answer(Response.Status wanted, String detail) {
        return new WebApplicationException(Response.status(wanted)
                .entity(new Body(Ids.underscored(this), detail))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    static WebApplicationException tokenRefused(TokenRefusal reason) {
        return TOKEN_REFUSED.exception("The token is refused: " + Ids.underscored(reason) + ".");
    }

    static WebApplicationException setUpRefused(SetUpRefusedException refused) {
        AdminApiErrors error = switch (refused.reason()) {
            case CONFLICT -> SET_UP_CONFLICT;
            case OTHER_PROFILE -> OTHER_PROFILE;
            case NOT_ALLOWED -> PERMISSION_MISSING;
            case CHANGED_MEANWHILE -> CHANGED_MEANWHILE;
            case BUSY -> SET_UP_BUSY;
            case ADMIN_REALM -> ADMIN_REALM;
            case NOTHING_WRITTEN -> NOTHING_WRITTEN;
            case RESTRICTIONS_WOULD_END -> RESTRICTIONS_WOULD_END;
        };
        return error.exception(refused.getMessage());
    }

    /** The response body. */
    record Body(String error, String message) {}
}
