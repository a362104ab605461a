package org.dozvon.tenant.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A problem as RFC 9457 writes it, with a code that a program can go by.
///
/// @param facts fields of their own beside these: what the problem is about, such as who changed a draft and when
@Schema(name = "Problem")
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<ProblemItem> problems,
        @JsonAnyGetter Map<String, String> facts) {}
