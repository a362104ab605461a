package org.dozvon.gateway.xml;

import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.dozvon.gateway.GatewayTest;
import org.dozvon.gateway.Plans;
import org.dozvon.scheme.model.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import javax.xml.parsers.DocumentBuilderFactory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class NodeQuestionsTest extends GatewayTest {
    private static final String NOT_FOUND = "<result status=\"not found\">";

    @BeforeEach
    void companies() {
        bothCompaniesAreThere();
    }

    // ---- directory ----

    @Test
    void aPhoneOfACompanyIsKnownByItsDomain() {
        var answer = ask(user("101", "avto.sip.localhost"));
        assertThat(answer)
                .contains("<domain name=\"avto.sip.localhost\">")
                .contains("<user id=\"101\" cacheable=\"60000\">")
                .contains("name=\"a1-hash\" value=\"" + Plans.HASH + "\"")
                .contains("name=\"dial-string\" value=\"sofia/internal/101%avto.sip.localhost\"")
                .contains("name=\"dozvon_tenant\" value=\"avto\"")
                .contains("name=\"user_context\" value=\"internal\"")
                .contains("name=\"effective_caller_id_number\" value=\"101\"");
        assertThat(ask(user("101", "cafe.sip.localhost"))).contains("name=\"dozvon_tenant\" value=\"cafe\"");
    }

    @Test
    void aNameThatHoldsSyntaxIsTamed() {
        var answer = ask(user("101", "avto.sip.localhost"));
        assertThat(answer)
                .contains("effective_caller_id_name")
                .doesNotContain("${")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "102,cafe.sip.localhost",
        "103,avto.sip.localhost",
        "101,nobody.sip.localhost",
        "'',avto.sip.localhost",
        "999,avto.sip.localhost",
        "../101,avto.sip.localhost"
    })
    void anotherCompanysPhoneAnswersExactlyLikeAnUnknownOne(String account, String domain) {
        assertThat(ask(user(account, domain))).isEqualTo(ask(user("no-such", "no.such.domain")));
    }

    @Test
    void aPhoneCannotRegisterAtADomainWithAnothersPassword() {
        var form = Map.of(
                "section", "directory",
                "tag_name", "domain",
                "action", "sip_auth",
                "sip_auth_method", "REGISTER",
                "sip_auth_realm", "avto.sip.localhost",
                "sip_auth_username", "101",
                "sip_to_host", "cafe.sip.localhost",
                "user", "101",
                "domain", "avto.sip.localhost");
        assertThat(ask(form)).contains(NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateways", "network-list"})
    void whatIsNotAboutAPhoneIsLeftToTheNode(String purpose) {
        assertThat(ask(Map.of("section", "directory", "purpose", purpose))).contains(NOT_FOUND);
        assertThat(ask(Map.of("section", "configuration"))).contains(NOT_FOUND);
        assertThat(ask(Map.of())).contains(NOT_FOUND);
    }

    @Test
    void theDeclarationHasALineOfItsOwnSinceTheNodePassesOverSuchLines() {
        assertThat(ask(user("101", "avto.sip.localhost")).lines().findFirst())
                .hasValueSatisfying(
                        first -> assertThat(first).startsWith("<?xml").endsWith("?>"));
        assertThat(ask(Map.of()).lines().filter(line -> line.contains("<?"))).hasSize(1);
    }

    // ---- dialplan, sent on ----

    @Test
    void whomSomebodyHasSentOnComesToTheDoorWhateverWasDialledForIt() {
        var answer = ask(sentOn("+78123091500"));
        assertThat(answer)
                .contains("<context name=\"transferred\">")
                .contains("application=\"socket\"")
                .contains("dozvon_tenant=avto")
                .doesNotContain("*70");
    }

    @Test
    void aCallOfNobodysIsNotSentAnywhere() {
        assertThat(ask(sentOn("+78120000000"))).contains("UNALLOCATED_NUMBER").doesNotContain("socket");
    }

    private static Map<String, String> sentOn(String dialled) {
        return Map.of(
                "section", "dialplan",
                "Hunt-Context", "transferred",
                "Hunt-Destination-Number", "*70",
                "variable_dozvon_dialled", dialled);
    }

    // ---- dialplan, from outside ----

    @ParameterizedTest
    @ValueSource(strings = {"+78123091500", "78123091500", "88123091500"})
    void aNumberIsFoundHoweverTheCarrierWritesIt(String dialled) {
        assertThat(ask(outside(dialled)))
                .contains("dozvon_dialled=+78123091500")
                .contains("dozvon_tenant=avto");
    }

    @Test
    void theActionsOfACallAreTheDoorTwiceTheReserveAndAnApology() {
        var answer = ask(outside("+78123091500"));
        assertThat(actions(answer).stream().map(one -> one.replaceAll("[0-9]{4,5} ", "PORT ")))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("set dozvon_tenant=avto"),
                        one -> assertThat(one).isEqualTo("set dozvon_dialled=+78123091500"),
                        one -> assertThat(one).isEqualTo("socket 127.0.0.1:PORT full"),
                        one -> assertThat(one).matches("socket 127\\.0\\.0\\.1:\\d+\\|127\\.0\\.0\\.1:PORT full"),
                        one -> assertThat(one).isEqualTo("set hangup_after_bridge=true"),
                        one -> assertThat(one).isEqualTo("set continue_on_fail=true"),
                        one -> assertThat(one).isEqualTo("set dozvon_reserve=+79035550104"),
                        one -> assertThat(one)
                                .isEqualTo("bridge {originate_timeout=30}sofia/external/+79035550104@127.0.0.1:5090"),
                        one -> assertThat(one).startsWith("playback /").endsWith("/stock/ru/sorry.wav"),
                        one -> assertThat(one).isEqualTo("hangup NORMAL_TEMPORARY_FAILURE"));
    }

    @Test
    void aCallersNationalNumberGoesToTheRouterInE164() {
        assertThat(actions(ask(outside("+78123091500", "8 903 123-45-67")))).contains("set dozvon_caller=+79031234567");
        assertThat(actions(ask(outside("+442071230001", "07911123456")))).contains("set dozvon_caller=+447911123456");
        assertThat(actions(ask(outside("+78123091500", "anonymous"))))
                .noneMatch(one -> one.startsWith("set dozvon_caller"));
    }

    @Test
    void aNumberWithoutAReserveHasNoBridge() {
        assertThat(actions(ask(outside("+442071230001")))).noneMatch(one -> one.startsWith("bridge"));
    }

    @Test
    void anUnknownNumberIsRefusedAsUnallocated() {
        assertThat(actions(ask(outside("+78120000000")))).containsExactly("hangup UNALLOCATED_NUMBER");
    }

    @Test
    void whereACallIsTransferredToCounts() {
        var form = Map.of(
                "section", "dialplan",
                "Caller-Context", "internal",
                "Caller-Destination-Number", "102",
                "Hunt-Context", "external",
                "Hunt-Destination-Number", "+78123091500");
        assertThat(ask(form)).contains("dozvon_tenant=avto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${global_setvar(owned=1)}",
                "$${node_esl_password}",
                "+7812\n\napi global_setvar owned=1\n\n",
                "\"/><action application=\"system\" data=\"id",
                "100|101",
                "[leg=1]100",
                "&system(id)",
                "{a=b}100",
                "<100>",
                "^^:a=b",
                "%0a%0a",
                "100:_:101",
                "../../etc/passwd",
                "\u0000",
                "😀",
                "ａｂｃ",
                "٣٤٥"
            })
    void whatACallerDialsNeverBecomesSyntax(String dialled) {
        assertThat(actions(ask(outside(dialled)))).containsExactly("hangup UNALLOCATED_NUMBER");
        var inside = actions(ask(inside(dialled, "101", "avto.sip.localhost")));
        assertThat(inside).hasSize(2);
        assertThat(inside.getLast()).isEqualTo("hangup OUTGOING_CALL_BARRED");
        ask(user(dialled, dialled));
    }

    @Test
    void anOtherContextIsTheNodesOwn() {
        assertThat(ask(Map.of("section", "dialplan", "Caller-Context", "dozvon-test")))
                .contains(NOT_FOUND);
    }

    // ---- dialplan, from a phone ----

    @Test
    void aColleaguesPhoneIsRungByTheNodeItself() {
        assertThat(actions(ask(inside("102", "101", "avto.sip.localhost"))))
                .containsExactly(
                        "set hangup_after_bridge=true", "bridge {originate_timeout=30}user/102@avto.sip.localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"103", "*11", "**", "*8102", "#1", "89035550104", "+442071230001", "00442071230001"})
    void anotherCompanysExtensionAndEverythingElseARouterDecidesByWhatTheNodeKnowsOfThePhone(String dialled) {
        // When
        var actions = actions(ask(inside(dialled, "101", "avto.sip.localhost")));

        // Then
        assertThat(actions)
                .startsWith("set dozvon_tenant=avto", "set dozvon_account=101", "set dozvon_phone=" + dialled)
                .endsWith("hangup NORMAL_TEMPORARY_FAILURE");
        assertThat(actions.get(3)).startsWith("socket ").endsWith(" full");
        assertThat(actions).noneMatch(action -> action.startsWith("bridge"));
    }

    @Test
    void whoeverNeedsHelpReachesItAndNobodysExtension() {
        // Given
        var accounts = List.of(Plans.account("101", "anna", "Анна"), Plans.account("112", "boris", "Борис"));
        publish(Plans.plan("help", nextVersion(), Language.RUSSIAN, Map.of("+78123091509", ""), accounts));

        // Then
        assertThat(actions(ask(inside("112", "101", "help.sip.localhost"))))
                .contains("set dozvon_phone=112")
                .noneMatch(action -> action.startsWith("bridge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890123456789012345", "anna"})
    void whatNobodyCanDialIsRefusedWithWords(String dialled) {
        var actions = actions(ask(inside(dialled, "101", "avto.sip.localhost")));
        assertThat(actions.getFirst()).startsWith("playback ");
        assertThat(actions.getLast()).isEqualTo("hangup OUTGOING_CALL_BARRED");
    }

    @Test
    void whoHasNotSignedInAtACompanyReachesNobody() {
        assertThat(actions(ask(inside("102", "103", "avto.sip.localhost")))).containsExactly("hangup CALL_REJECTED");
        assertThat(actions(ask(inside("102", "", "")))).containsExactly("hangup CALL_REJECTED");
    }

    @Test
    void onlyTheNodeMayAsk() {
        // Loopback is allowed by its address alone: what a header says of it counts for nothing.
        given().header("X-Forwarded-For", "203.0.113.7")
                .formParams(user("101", "avto.sip.localhost"))
                .post("/freeswitch/xml")
                .then()
                .statusCode(equalTo(200));
    }

    private static Map<String, String> user(String account, String domain) {
        return Map.of(
                "section",
                "directory",
                "tag_name",
                "domain",
                "key_name",
                "name",
                "key_value",
                domain,
                "user",
                account,
                "domain",
                domain);
    }

    private static Map<String, String> outside(String dialled) {
        return Map.of("section", "dialplan", "Caller-Context", "external", "Caller-Destination-Number", dialled);
    }

    private static Map<String, String> outside(String dialled, String caller) {
        var form = new java.util.HashMap<>(outside(dialled));
        form.put("Caller-Caller-ID-Number", caller);
        return form;
    }

    private static Map<String, String> inside(String dialled, String account, String domain) {
        return Map.of(
                "section", "dialplan",
                "Caller-Context", "internal",
                "Caller-Destination-Number", dialled,
                "variable_user_name", account,
                "variable_domain_name", domain);
    }

    private static String ask(Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/freeswitch/xml")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .extract()
                .asString();
    }

    private static List<String> actions(String xml) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            var nodes = document.getElementsByTagName("action");
            return java.util.stream.IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getAttributes())
                    .map(one -> one.getNamedItem("application").getNodeValue() + " "
                            + one.getNamedItem("data").getNodeValue())
                    .toList();
        } catch (Exception noXml) {
            throw new AssertionError(xml, noXml);
        }
    }
}
