package org.dozvon.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dozvon.web.client.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorsTest {
    @Test
    void whatIsWrongShouldBeToldInTheOrderOfTheService() {
        var problem = problem(
                "Многое не так.",
                IntStream.range(0, 20)
                        .mapToObj(each -> fault(each % 3 == 0 ? null : "field" + each, "Fault " + each))
                        .toArray(Problem.Field[]::new));

        var listed = Errors.listed(problem);
        var beside = Errors.of(problem);

        assertThat(listed.places())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(each -> "Fault " + each).toList());
        assertThat(beside.fields().keySet())
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .filter(each -> each % 3 != 0)
                        .mapToObj(each -> "field" + each)
                        .toList());
    }

    @Test
    void nothingShouldBeToldTwice() {
        var same = fault("rang[0]", "Выберите заново.");
        var problem = problem("Выберите заново.", same, same, fault("rang[1]", "Не больше 100."));

        assertThat(Errors.listed(problem))
                .isEqualTo(new Errors("Выберите заново.", List.of("Не больше 100."), Map.of()));
        assertThat(Errors.of(problem, "rang").of("rang")).isEqualTo("Выберите заново. Не больше 100.");
        assertThat(Errors.of(problem, "rang").general()).isEmpty();
    }

    @Test
    void aFaultOfNoFieldShouldStandAboveTheForm() {
        var errors = Errors.of(problem("Не сохранено.", fault(null, "Чего-то нет."), fault("name", "Нет названия.")));

        assertThat(errors.general()).isEqualTo("Не сохранено.");
        assertThat(errors.places()).containsExactly("Чего-то нет.");
        assertThat(errors.of("name")).isEqualTo("Нет названия.");
    }

    private static Problem problem(String detail, Problem.Field... faults) {
        return new Problem(422, null, detail, "malformed", List.of(faults), null, null);
    }

    private static Problem.Field fault(@Nullable String field, String message) {
        return new Problem.Field(field, null, "malformed", "error", message);
    }
}
