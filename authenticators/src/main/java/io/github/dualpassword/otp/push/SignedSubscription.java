package io.github.dualpassword.otp.push;

import io.github.dualpassword.otp.approval.Phone;
import io.github.dualpassword.otp.approval.PhoneProof;
import io.github.dualpassword.otp.approval.SignedText;

/**
 * What a phone sends to be told, or not to be told any more. The moment of its proof is part of what it signs: an older one that is
 * sent again changes nothing.
 *
 * @param proof who it is that sends it
 * @param signature see {@link SignedText}
 */
record SignedSubscription(PhoneProof proof, Subscription subscription, String signature) {

    private static final String FIRST_LINE = "dual-password-push";

    boolean isWhole() {
        return proof != null
                && signature != null
                && subscription != null
                && subscription.endpoint() != null
                && subscription.key() != null
                && subscription.auth() != null;
    }

    boolean isSignedBy(Phone phone) {
        String text = String.join(
                "\n",
                FIRST_LINE,
                proof.serviceId(),
                proof.userId(),
                String.valueOf(proof.at()),
                subscription.endpoint(),
                subscription.key(),
                subscription.auth());
        return new SignedText(text, signature).isSignedBy(phone.publicKey());
    }

    StoredSubscription stored() {
        return new StoredSubscription(subscription, proof.at());
    }
}
