package io.github.dualpassword.otp.push;

/**
 * A message on its way to a push service (RFC 8030, 5).
 *
 * @param authorization the header of that name
 * @param body encrypted
 * @param seconds for which the push service may keep it: for as long as the request can be answered
 */
record PushMessage(PushEndpoint endpoint, String authorization, byte[] body, long seconds) {

    /** Nobody but the push service is told the address and the authorization. */
    @Override
    public String toString() {
        return "PushMessage[" + endpoint.host() + "]";
    }
}
