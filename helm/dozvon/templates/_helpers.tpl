{{- define "dozvon.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/part-of: dozvon
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "dozvon.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "dozvon.image" -}}
{{- $image := .root.Values.image -}}
{{- with $image.registry }}{{ . }}/{{ end }}{{ $image.repository }}/{{ .name }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "dozvon.pod-security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "dozvon.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: ["ALL"]
{{- end }}

{{- /* A value out of the release's Secret. */ -}}
{{- define "dozvon.secret" -}}
- name: {{ .env }}
  valueFrom:
    secretKeyRef:
      name: {{ .root.Values.secret }}
      key: {{ .key }}
{{- end }}

{{- define "dozvon.probes" -}}
startupProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  failureThreshold: 3
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 2
  failureThreshold: 2
{{- end }}

{{- /* A stateless service: deployment, service, disruption budget. The dict says name, port, replicas, resources, env. */ -}}
{{- define "dozvon.service" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name }}
  labels:
    {{- include "dozvon.labels" . | nindent 4 }}
spec:
  replicas: {{ .values.replicas }}
  selector:
    matchLabels:
      {{- include "dozvon.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "dozvon.labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 30
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      securityContext:
        {{- include "dozvon.pod-security" . | nindent 8 }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "dozvon.selector" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ include "dozvon.image" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            {{- include "dozvon.container-security" . | nindent 12 }}
          ports:
            - name: http
              containerPort: 8080
            {{- with .ports }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          env:
            - name: QUARKUS_HTTP_HOST
              value: 0.0.0.0
            - name: QUARKUS_HTTP_PORT
              value: "8080"
            {{- .env | nindent 12 }}
          resources:
            {{- toYaml .values.resources | nindent 12 }}
          {{- include "dozvon.probes" . | nindent 10 }}
          # Until nobody is sent here any more.
          lifecycle:
            preStop:
              sleep: {seconds: 5}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- with .mounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {}
        {{- with .volumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .name }}
  labels:
    {{- include "dozvon.labels" . | nindent 4 }}
spec:
  selector:
    {{- include "dozvon.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 80
      targetPort: http
    {{- range .ports }}
    - name: {{ .name }}
      port: {{ .containerPort }}
      targetPort: {{ .name }}
    {{- end }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name }}
  labels:
    {{- include "dozvon.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "dozvon.selector" . | nindent 6 }}
{{- end }}

{{- define "dozvon.env.kafka" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ .root.Values.kafka.bootstrapServers | quote }}
{{- end }}

{{- define "dozvon.env.oidc" -}}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ .root.Values.keycloak.issuer | quote }}
{{- end }}

{{- /* The role that serves and the role that migrates; the dict says url and the prefix of the Secret's keys. */ -}}
{{- define "dozvon.env.database" -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ .url | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ .root.Values.postgresql.username | quote }}
{{ include "dozvon.secret" (dict "root" .root "env" "QUARKUS_DATASOURCE_PASSWORD" "key" (printf "%s-db-password" .prefix)) }}
- name: QUARKUS_FLYWAY_USERNAME
  value: {{ .root.Values.postgresql.ownerUsername | quote }}
{{ include "dozvon.secret" (dict "root" .root "env" "QUARKUS_FLYWAY_PASSWORD" "key" (printf "%s-db-owner-password" .prefix)) }}
{{- end }}

{{- /* An address of the pod's own, known when it starts. */ -}}
{{- define "dozvon.env.field" -}}
- name: {{ .env }}
  valueFrom:
    fieldRef:
      fieldPath: {{ .field }}
{{- end }}

{{- /* Where Keycloak is, and which realm, out of the issuer that names both. */ -}}
{{- define "dozvon.keycloak.url" -}}
{{ regexReplaceAll "/realms/[^/]+/?$" .root.Values.keycloak.issuer "" }}
{{- end }}
{{- define "dozvon.keycloak.realm" -}}
{{ regexReplaceAll "^.*/realms/([^/]+)/?$" .root.Values.keycloak.issuer "${1}" }}
{{- end }}

{{- /* A file of the node's configuration as a key of its ConfigMap, where a slash may not stand. */ -}}
{{- define "dozvon.freeswitch.key" -}}
{{ . | trimPrefix "freeswitch/" | replace "/" "__" }}
{{- end }}

{{- /* Who may reach a port: entries of a policy. */ -}}
{{- define "dozvon.policy.pods" -}}
- podSelector:
    matchLabels:
      {{- include "dozvon.selector" . | nindent 6 }}
{{- end }}
{{- define "dozvon.policy.media-nodes" -}}
{{- if .root.Values.mediaNode.hostNetwork }}
{{- range .root.Values.mediaNode.clusterNetworks }}
- ipBlock:
    cidr: {{ . }}
{{- end }}
{{- else }}
{{- include "dozvon.policy.pods" (dict "root" .root "name" "media-node") }}
{{- end }}
{{- end }}
{{- define "dozvon.policy.metrics" -}}
{{- with .Values.networkPolicy.metricsFrom }}
- from:
    {{- toYaml . | nindent 4 }}
  ports:
    - port: http
{{- end }}
{{- end }}
