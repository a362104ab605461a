package org.dozvon.scheme.recipe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Country;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Miss;
import org.dozvon.scheme.rehearse.Rehearsal;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.rehearse.SchemeFile;
import org.dozvon.scheme.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecipesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final SchemeId MAIN = new SchemeId("main");
    private static final Map<String, List<Choice>> ANSWERS = Map.ofEntries(
            Map.entry("who", List.of(Choice.of("boris"))),
            Map.entry("mailbox", List.of(Choice.of("olga"))),
            Map.entry("team", List.of(Choice.of("anna"), Choice.of("boris"), Choice.of("viktor"))),
            Map.entry("hours", List.of(Choice.of("office"))),
            Map.entry("vip", List.of(Choice.of("vip"))),
            Map.entry("blocked", List.of(Choice.of("blocked"))),
            Map.entry("crm", List.of(Choice.of("crm"))),
            Map.entry("address", List.of(Choice.of("sip:office@pbx.example.com"))),
            Map.entry("url", List.of(Choice.of("https://example.com/city"))),
            Map.entry("departments", List.of(new Choice("anna", "Продажи"), new Choice("boris", "Сервис"))),
            Map.entry("cities", List.of(new Choice("anna", "Казань"), new Choice("viktor", "Самара"))),
            Map.entry("offices", List.of(new Choice("anna", Draw.DID.value()), new Choice("boris", "+78123091501"))));

    static Stream<Arguments> everyRecipeInBothLanguages() {
        return Recipes.all().stream()
                .flatMap(recipe -> Stream.of(Language.values()).map(language -> Arguments.of(recipe.id(), language)));
    }

    @ParameterizedTest
    @MethodSource("everyRecipeInBothLanguages")
    void aRecipeIsCleanAndPassesItsOwnTests(String id, Language language) {
        // Given
        var recipe = Recipes.named(id).orElseThrow();

        // When
        var drawn = recipe.draw(company(), MAIN, recipe.name().in(language), ANSWERS, language, TODAY);

        // Then
        var tenant = company().withSchemes(List.of(drawn.scheme()));
        assertThat(Verifier.verify(tenant, drawn.scheme(), NOW).problems())
                .extracting(problem -> problem.message(language))
                .isEmpty();
        var rehearsal = Rehearsal.of(tenant, Compiler.compile(tenant, 1));
        assertThat(drawn.tests()).hasSizeBetween(2, SavedTest.MOST_OF_A_SCHEME);
        drawn.tests()
                .forEach(test -> assertThat(rehearsal.run(MAIN, test).misses())
                        .extracting((Miss miss) -> test.name() + " " + miss.message(language))
                        .isEmpty());
        var file = new SchemeFile(drawn.scheme(), drawn.tests());
        assertThat(SchemeJson.read(SchemeJson.write(file), SchemeFile.class)).isEqualTo(file);
    }

    /// The first working hour of the year comes after the public holidays.
    @ParameterizedTest
    @MethodSource("everyRecipeInBothLanguages")
    void aRecipeOfNewYearsEvePassesItsOwnTests(String id, Language language) {
        var newYearsEve = LocalDate.parse("2026-12-31");
        var drawn = Recipes.named(id).orElseThrow().draw(company(), MAIN, "Main", ANSWERS, language, newYearsEve);

        var tenant = company().withSchemes(List.of(drawn.scheme()));
        var rehearsal = Rehearsal.of(tenant, Compiler.compile(tenant, 1));
        drawn.tests()
                .forEach(test -> assertThat(rehearsal.run(MAIN, test).misses())
                        .extracting((Miss miss) -> test.name() + " " + miss.message(language))
                        .isEmpty());
    }

    @Test
    void beginningsOfNumbersAreCallersTooAndWhoIsInBothListsIsImportant() {
        var lists = List.of(Draw.list("vip", "+7903*"), Draw.list("blocked", "+79031234567", "+7495*"));
        var company = Draw.withLists(company(), lists);

        var drawn = Recipes.named("vip-and-blocked")
                .orElseThrow()
                .draw(company, MAIN, "Main", ANSWERS, Language.ENGLISH, TODAY);

        assertThat(drawn.tests())
                .filteredOn(test -> test.call().caller() != null)
                .extracting(test -> test.id() + " " + test.call().caller())
                .containsExactly("vip +79030000000", "blocked +74950000000");
    }

    @Test
    void aNumberOfTheCompanyItselfIsNoReserve() {
        var people = List.of(
                Draw.personOf("boris", "102", Draw.sip("102")),
                Draw.personOf("olga", "104", Draw.mobile(Draw.DID.value()), Draw.mobile("+79035550104")));
        var company = Draw.withGroups(Draw.withPeople(company(), people), List.of());

        var drawn =
                Recipes.named("one-person").orElseThrow().draw(company, MAIN, "Main", ANSWERS, Language.ENGLISH, TODAY);

        assertThat(drawn.scheme().reserve()).isNotNull();
        assertThat(drawn.scheme().reserve().number().value()).isEqualTo("+79035550104");
    }

    @Test
    void thereAreTwelveAndEachAsksTwoToFourQuestions() {
        assertThat(Recipes.all()).hasSize(12);
        assertThat(Recipes.all()).extracting(Recipe::id).doesNotHaveDuplicates();
        assertThat(Recipes.all())
                .allSatisfy(recipe -> assertThat(recipe.questions()).hasSizeBetween(2, 4));
        assertThat(Recipes.all())
                .allSatisfy(recipe -> assertThat(recipe.name().russian())
                        .isNotBlank()
                        .isNotEqualTo(recipe.name().english()));
    }

    @Test
    void whatIsNotAnsweredIsNamed() {
        assertThat(refusedBy("one-person", "who")).isEqualTo("value-missing");
        assertThat(refusedBy("one-person", "who", Choice.of("nobody-we-know"))).isEqualTo("person-unknown");
        assertThat(refusedBy("one-person", "who", Choice.of("anna"), Choice.of("boris")))
                .isEqualTo("too-many");
        assertThat(refusedBy("hours-and-voicemail", "hours", Choice.of("gone"))).isEqualTo("thing-unknown");
        assertThat(refusedBy("cities-by-menu", "cities", Choice.of("anna"))).isEqualTo("label-invalid");
        assertThat(refusedBy("behind-another-pbx", "address", Choice.of("no address")))
                .isEqualTo("sip-address-malformed");
        assertThat(refusedBy("vip-and-blocked", "blocked", Choice.of("vip"))).isEqualTo("list-twice");
    }

    private static String refusedBy(String recipe, String question, Choice... answers) {
        var all = new HashMap<>(ANSWERS);
        all.put(question, List.of(answers));
        var refused = new String[1];
        assertThatThrownBy(() ->
                        Recipes.named(recipe).orElseThrow().draw(company(), MAIN, "Main", all, Language.ENGLISH, TODAY))
                .isInstanceOfSatisfying(RecipeRefused.class, refusal -> {
                    assertThat(refusal.question()).isEqualTo(question);
                    refused[0] = refusal.code();
                });
        return refused[0];
    }

    private static Tenant company() {
        var numbers = Stream.of(Draw.DID.value(), "+78123091501")
                .map(number -> new DialledNumber(new PhoneNumber(number), "", MAIN, null))
                .toList();
        var sample = Samples.everything(Draw.scheme("main", Draw.hangup("h")));
        var calendars =
                sample.calendars().stream().map(RecipesTest::withHolidays).toList();
        return Draw.withCalendars(Draw.withNumbers(sample, numbers), calendars)
                .with(List.of(), List.of(), sample.connections());
    }

    private static Calendar withHolidays(Calendar calendar) {
        return new Calendar(
                calendar.id(), calendar.name(), calendar.zone(), calendar.intervals(), calendar.days(), Country.RUSSIA);
    }
}
