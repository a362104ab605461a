package org.dozvon.outside.secret;

/// A sealed secret that cannot be opened here: another key, another place, or somebody changed it.
public final class SecretRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretRefusedException(String why) {
        super("Expected to open a sealed secret, but " + why
                + ". Set it anew, or configure the key it was sealed with.");
    }
}
