package io.github.dualpassword.boundtransaction.request;

/** A request that is refused; the message is a sentence for events, which quotes nothing of the request. */
final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final RequestFault fault;

    RefusedRequest(RequestFault fault, String sentence) {
        super(sentence);
        this.fault = fault;
    }

    RequestFault fault() {
        return fault;
    }
}
