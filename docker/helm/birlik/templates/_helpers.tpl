{{/* Names, labels, and what all pods share. */}}
{{- define "birlik.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "birlik.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" -}}
{{- else if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Labels that never change for a part; call with (dict "root" $ "part" "api"). */}}
{{- define "birlik.selector" -}}
app.kubernetes.io/name: {{ include "birlik.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end -}}

{{- define "birlik.labels" -}}
{{ include "birlik.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "birlik.image" -}}
{{ printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) }}
{{- end -}}

{{- define "birlik.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "birlik.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end -}}

{{/* Settings of every process; call with (dict "root" $ "pool" 12 "database" "DATABASE_URL_API"), the key of its account. */}}
{{- define "birlik.env" -}}
{{- $secret := required "existingSecret: name a Secret with DATABASE_URL, DATABASE_URL_API, DATABASE_URL_WORKER and MAIL_URL" .root.Values.existingSecret -}}
- name: NODE_ENV
  value: production
- name: PUBLIC_URL
  value: {{ required "publicUrl: the address at which people reach the service" .root.Values.publicUrl | quote }}
- name: MAIL_FROM
  value: {{ .root.Values.mailFrom | quote }}
- name: LOG_LEVEL
  value: {{ .root.Values.logLevel | quote }}
- name: TRUSTED_PROXIES
  value: {{ .root.Values.trustedProxies | quote }}
- name: DATABASE_POOL
  value: {{ .pool | quote }}
- name: DATABASE_URL
  valueFrom: { secretKeyRef: { name: {{ $secret }}, key: {{ .database }} } }
- name: MAIL_URL
  valueFrom: { secretKeyRef: { name: {{ $secret }}, key: MAIL_URL } }
{{- range $name, $value := .root.Values.extraEnv }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- define "birlik.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "birlik.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end -}}

{{- define "birlik.placement" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
