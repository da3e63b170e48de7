package io.github.dualpassword.otp.approval;

import java.util.List;
import java.util.Optional;

import io.github.dualpassword.policy.Operation;

/**
 * What an approval is asked for, and good for alone.
 *
 * @param purpose in short
 * @param boundTo ours of what it is bound to: the transaction that is to be confirmed, or the execution; empty for nothing
 * @param operation what an operator is about to do; empty for nothing
 * @param subject by its name, the application that asks, or whom an operator is about to change; empty for nothing
 */
public record AskedFor(
        ApprovalPurpose purpose, Optional<String> boundTo, Optional<Operation> operation, String subject) {

    /** Of the subject, in characters. */
    public static final int MAX_SUBJECT = 255;

    private static final String BETWEEN = ", ";
    private static final String MORE = "… (%d)";

    public AskedFor {
        subject = subject.substring(0, Math.min(subject.length(), MAX_SUBJECT));
    }

    /** A login to an application. */
    public static AskedFor login(String application) {
        return new AskedFor(ApprovalPurpose.LOGIN, Optional.empty(), Optional.empty(), application);
    }

    /** A level that an application asks for. @param transactionId ours of the transaction that it confirms; empty for none */
    public static AskedFor confirmation(Optional<String> transactionId, String application) {
        return new AskedFor(ApprovalPurpose.CONFIRMATION, transactionId, Optional.empty(), application);
    }

    /** What an operator does to users. @param executionId ours @param users by their login IDs, and how many where not all have room */
    public static AskedFor operation(Operation operation, String executionId, List<String> users) {
        return new AskedFor(ApprovalPurpose.OPERATION, Optional.of(executionId), Optional.of(operation), named(users));
    }

    /** Whole names alone: a part of one may be that of somebody else. */
    private static String named(List<String> users) {
        String all = String.join(BETWEEN, users);
        if (all.length() <= MAX_SUBJECT) {
            return all;
        }
        String rest = MORE.formatted(users.size());
        StringBuilder some = new StringBuilder();
        for (String user : users) {
            if (some.length() + user.length() + BETWEEN.length() + rest.length() > MAX_SUBJECT) {
                break;
            }
            some.append(user).append(BETWEEN);
        }
        return some + rest;
    }

    /** A procedure before login. @param user by the login ID that was typed */
    public static AskedFor beforeLogin(Operation procedure, String user) {
        return new AskedFor(ApprovalPurpose.BEFORE_LOGIN, Optional.empty(), Optional.of(procedure), user);
    }

    /** The same of a subject that is named otherwise. */
    AskedFor of(String named) {
        return new AskedFor(purpose, boundTo, operation, named);
    }

    /** Whether an approval of the one is an approval of the other. */
    boolean isSameAs(AskedFor other) {
        return purpose == other.purpose && boundTo.equals(other.boundTo) && operation.equals(other.operation);
    }
}
