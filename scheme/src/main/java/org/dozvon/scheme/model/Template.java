package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A text with holes: `Order {order} of {caller}`. A hole is filled with a variable's value as it is,
/// once: a value that holds braces makes no new hole. `{{` and `}}` are the braces themselves. Whoever
/// uses the filled text escapes it for where it goes.
public record Template(@JsonValue String text) {
    @JsonCreator
    public Template {
        java.util.Objects.requireNonNull(text);
    }

    /// A piece of the text: words as they are, or a variable's name.
    private record Piece(boolean isName, String text) {}

    /// The variables it asks for, in order.
    public List<String> names() {
        var pieces = pieces();
        return pieces == null
                ? List.of()
                : pieces.stream().filter(Piece::isName).map(Piece::text).toList();
    }

    /// Whether every brace has its partner and every hole a name.
    public boolean isWellFormed() {
        return pieces() != null;
    }

    /// A malformed one is used as it was written: no call ends for a brace.
    public String fill(Function<String, @Nullable String> variables) {
        var pieces = pieces();
        if (pieces == null) {
            return text;
        }
        var filled = new StringBuilder();
        for (var piece : pieces) {
            var value = piece.isName() ? variables.apply(piece.text()) : piece.text();
            filled.append(value == null ? "" : value);
        }
        return filled.toString();
    }

    private @Nullable List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character != '{' && character != '}') {
                words.append(character);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == character) {
                words.append(character);
                i++;
            } else {
                var end = text.indexOf('}', i);
                if (character == '}' || end < 0 || !CallVariables.isName(text.substring(i + 1, end))) {
                    return null;
                }
                pieces.add(new Piece(false, words.toString()));
                pieces.add(new Piece(true, text.substring(i + 1, end)));
                words.setLength(0);
                i = end;
            }
        }
        pieces.add(new Piece(false, words.toString()));
        return List.copyOf(pieces);
    }

    @Override
    public String toString() {
        return text;
    }
}
