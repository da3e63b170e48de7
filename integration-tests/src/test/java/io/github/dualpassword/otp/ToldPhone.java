package io.github.dualpassword.otp;

import java.util.Base64;
import java.util.Map;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;

/**
 * A phone that says how it is to be told.
 *
 * @param phone whose key signs it
 */
record ToldPhone(ApprovingPhone phone) {

    /** The receiver and the secret of RFC 8291, 5: its private key is in the standard. */
    static final String KEY = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private static final String PLACE = "dual-password-push/";

    Answer state() {
        return phone.postTo(PLACE + "state", JsonHttp.write(phone.proof(phone.now())));
    }

    boolean isOn() {
        return state().orFail().json().get("on").asText().equals("true");
    }

    Answer subscribe(String endpoint) {
        return send(signed(phone.now(), endpoint, KEY, AUTH));
    }

    Answer end() {
        return send(signed(phone.now(), "", "", ""));
    }

    Answer send(Map<String, Object> signed) {
        return phone.postTo(PLACE + "subscription", JsonHttp.write(signed));
    }

    Map<String, Object> signed(long at, String endpoint, String key, String auth) {
        Map<String, Object> proof = phone.proof(at);
        String text = String.join(
                "\n",
                "dual-password-push",
                proof.get("serviceId").toString(),
                proof.get("userId").toString(),
                String.valueOf(at),
                endpoint,
                key,
                auth);
        return Map.of(
                "proof",
                proof,
                "subscription",
                Map.of("endpoint", endpoint, "key", key, "auth", auth),
                "signature",
                phone.sign(text));
    }

    /** A body of the right form whose bytes are none of a key. */
    static String noKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[65]);
    }
}
