package org.dozvon.tenant.support;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// The API as somebody uses it.
public final class Api {
    private Api() {}

    public static RequestSpecification ownerOf(String tenant) {
        return as(Tokens.of(tenant, "owner"));
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
