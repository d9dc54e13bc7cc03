/**
 * The part of the Bot API (10.1, https://core.telegram.org/bots/api) that a bot like ours uses.
 * Each line is `name:Type`, `name?:Type` where it may be left out; `A|B` is either, `T[]` a list of T.
 */

const target = 'business_connection_id?:String chat_id:Chat message_thread_id?:Integer';
const topics = 'direct_messages_topic_id?:Integer';
const manner =
  'disable_notification?:Boolean protect_content?:Boolean allow_paid_broadcast?:Boolean message_effect_id?:String ' +
  'suggested_post_parameters?:SuggestedPostParameters reply_parameters?:ReplyParameters reply_markup?:ReplyMarkup';
const caption = 'caption?:String parse_mode?:String caption_entities?:MessageEntity[]';
const above = 'show_caption_above_media?:Boolean';
const edited =
  'business_connection_id?:String chat_id?:Chat message_id?:Integer inline_message_id?:String reply_markup?:InlineKeyboardMarkup';
const topic = 'chat_id:Chat message_thread_id:Integer';
const chat = 'chat_id:Chat';
const language = 'language_code?:String';
const menu = `scope?:BotCommandScope ${language}`;

export const methods = {
  getMe: '',
  getUpdates: 'offset?:Integer limit?:Integer timeout?:Integer allowed_updates?:String[]',
  setWebhook:
    'url:String certificate?:InputFile ip_address?:String max_connections?:Integer allowed_updates?:String[] ' +
    'drop_pending_updates?:Boolean secret_token?:String',
  deleteWebhook: 'drop_pending_updates?:Boolean',
  getWebhookInfo: '',
  sendMessage: `${target} ${topics} text:String parse_mode?:String entities?:MessageEntity[] link_preview_options?:LinkPreviewOptions ${manner}`,
  sendPhoto: `${target} ${topics} photo:File ${caption} ${above} has_spoiler?:Boolean ${manner}`,
  sendDocument: `${target} ${topics} document:File thumbnail?:File ${caption} disable_content_type_detection?:Boolean ${manner}`,
  sendChatAction: `${target} action:String`,
  editMessageText: `${edited} text?:String parse_mode?:String entities?:MessageEntity[] link_preview_options?:LinkPreviewOptions rich_message?:InputRichMessage`,
  editMessageCaption: `${edited} ${caption} ${above}`,
  editMessageMedia: `${edited} media:InputMedia`,
  editMessageReplyMarkup: edited,
  deleteMessage: `${chat} message_id:Integer`,
  deleteMessages: `${chat} message_ids:Integer[]`,
  pinChatMessage: `business_connection_id?:String ${chat} message_id:Integer disable_notification?:Boolean`,
  unpinChatMessage: `business_connection_id?:String ${chat} message_id?:Integer`,
  unpinAllChatMessages: chat,
  answerCallbackQuery:
    'callback_query_id:String text?:String show_alert?:Boolean url?:String cache_time?:Integer',
  answerInlineQuery:
    'inline_query_id:String results:InlineQueryResult[] cache_time?:Integer is_personal?:Boolean next_offset?:String button?:InlineQueryResultsButton',
  setMyCommands: `commands:BotCommand[] ${menu}`,
  deleteMyCommands: menu,
  getMyCommands: menu,
  setMyName: `name?:String ${language}`,
  getMyName: language,
  setMyDescription: `description?:String ${language}`,
  getMyDescription: language,
  setMyShortDescription: `short_description?:String ${language}`,
  getMyShortDescription: language,
  getChat: chat,
  getChatMember: `${chat} user_id:Integer`,
  getChatMemberCount: chat,
  getChatAdministrators: `${chat} return_bots?:Boolean`,
  leaveChat: chat,
  createForumTopic: `${chat} name:String icon_color?:Integer icon_custom_emoji_id?:String`,
  editForumTopic: `${topic} name?:String icon_custom_emoji_id?:String`,
  closeForumTopic: topic,
  reopenForumTopic: topic,
  deleteForumTopic: topic,
  getFile: 'file_id:String',
} as const satisfies Readonly<Record<string, string>>;

export type MethodName = keyof typeof methods;

const inlineMedia = `${caption} reply_markup?:InlineKeyboardMarkup input_message_content?:InputTextMessageContent`;

export const objects: Readonly<Record<string, string>> = {
  MessageEntity:
    'type:String offset:Integer length:Integer url?:String user?:User language?:String custom_emoji_id?:String unix_time?:Integer date_time_format?:String',
  User:
    'id:Integer is_bot:Boolean first_name:String last_name?:String username?:String language_code?:String is_premium?:Boolean ' +
    'added_to_attachment_menu?:Boolean can_join_groups?:Boolean can_read_all_group_messages?:Boolean supports_guest_queries?:Boolean ' +
    'supports_inline_queries?:Boolean can_connect_to_business?:Boolean has_main_web_app?:Boolean has_topics_enabled?:Boolean ' +
    'allows_users_to_create_topics?:Boolean can_manage_bots?:Boolean supports_join_request_queries?:Boolean',
  LinkPreviewOptions:
    'is_disabled?:Boolean url?:String prefer_small_media?:Boolean prefer_large_media?:Boolean show_above_text?:Boolean',
  ReplyParameters:
    'message_id:Integer chat_id?:Chat allow_sending_without_reply?:Boolean quote?:String quote_parse_mode?:String ' +
    'quote_entities?:MessageEntity[] quote_position?:Integer checklist_task_id?:Integer poll_option_id?:String',
  SuggestedPostParameters: 'price?:SuggestedPostPrice send_date?:Integer',
  SuggestedPostPrice: 'currency:String amount:Integer',
  InputRichMessage: 'html?:String markdown?:String is_rtl?:Boolean skip_entity_detection?:Boolean',
  InlineKeyboardMarkup: 'inline_keyboard:InlineKeyboardButton[][]',
  InlineKeyboardButton:
    'text:String icon_custom_emoji_id?:String style?:String url?:String callback_data?:String web_app?:WebAppInfo login_url?:LoginUrl ' +
    'switch_inline_query?:String switch_inline_query_current_chat?:String switch_inline_query_chosen_chat?:SwitchInlineQueryChosenChat ' +
    'copy_text?:CopyTextButton callback_game?:CallbackGame pay?:Boolean',
  WebAppInfo: 'url:String',
  LoginUrl: 'url:String forward_text?:String bot_username?:String request_write_access?:Boolean',
  SwitchInlineQueryChosenChat:
    'query?:String allow_user_chats?:Boolean allow_bot_chats?:Boolean allow_group_chats?:Boolean allow_channel_chats?:Boolean',
  CopyTextButton: 'text:String',
  CallbackGame: '',
  ReplyKeyboardMarkup:
    'keyboard:KeyboardButton[][] is_persistent?:Boolean resize_keyboard?:Boolean one_time_keyboard?:Boolean ' +
    'input_field_placeholder?:String selective?:Boolean',
  KeyboardButton:
    'text:String icon_custom_emoji_id?:String style?:String request_contact?:Boolean request_location?:Boolean',
  ReplyKeyboardRemove: 'remove_keyboard:Boolean selective?:Boolean',
  ForceReply: 'force_reply:Boolean input_field_placeholder?:String selective?:Boolean',
  InputMediaPhoto: `type:String media:String ${caption} ${above} has_spoiler?:Boolean`,
  InputMediaDocument: `type:String media:String thumbnail?:String ${caption} disable_content_type_detection?:Boolean`,
  BotCommand: 'command:String description:String',
  Scope: 'type:String',
  ScopeOfChat: 'type:String chat_id:Chat',
  ScopeOfMember: 'type:String chat_id:Chat user_id:Integer',
  InputTextMessageContent:
    'message_text:String parse_mode?:String entities?:MessageEntity[] link_preview_options?:LinkPreviewOptions',
  InlineQueryResultArticle:
    'type:String id:String title:String input_message_content:InputTextMessageContent reply_markup?:InlineKeyboardMarkup ' +
    'url?:String description?:String thumbnail_url?:String thumbnail_width?:Integer thumbnail_height?:Integer',
  InlineQueryResultPhoto: `type:String id:String photo_url:String thumbnail_url:String photo_width?:Integer photo_height?:Integer title?:String description?:String ${above} ${inlineMedia}`,
  InlineQueryResultsButton: 'text:String web_app?:WebAppInfo start_parameter?:String',
};

/** Objects told apart by their `type`. */
export const unions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  InputMedia: { photo: 'InputMediaPhoto', document: 'InputMediaDocument' },
  InlineQueryResult: { article: 'InlineQueryResultArticle', photo: 'InlineQueryResultPhoto' },
  BotCommandScope: {
    default: 'Scope',
    all_private_chats: 'Scope',
    all_group_chats: 'Scope',
    all_chat_administrators: 'Scope',
    chat: 'ScopeOfChat',
    chat_administrators: 'ScopeOfChat',
    chat_member: 'ScopeOfMember',
  },
};

/** Objects told apart by the field that only one of them has. */
export const markups: Readonly<Record<string, string>> = {
  inline_keyboard: 'InlineKeyboardMarkup',
  keyboard: 'ReplyKeyboardMarkup',
  remove_keyboard: 'ReplyKeyboardRemove',
  force_reply: 'ForceReply',
};

/** Kinds of update, and whether a bot gets them without asking by `allowed_updates`. */
export const updateKinds = {
  message: true,
  edited_message: true,
  channel_post: true,
  edited_channel_post: true,
  callback_query: true,
  inline_query: true,
  chosen_inline_result: true,
  my_chat_member: true,
  chat_member: false,
  chat_join_request: true,
  message_reaction: false,
  message_reaction_count: false,
  business_connection: true,
  business_message: true,
  edited_business_message: true,
  deleted_business_messages: true,
  shipping_query: true,
  pre_checkout_query: true,
  poll: true,
  poll_answer: true,
  chat_boost: true,
  removed_chat_boost: true,
  purchased_paid_media: true,
  guest_message: true,
  managed_bot: true,
} as const satisfies Readonly<Record<string, boolean>>;

export type UpdateKind = keyof typeof updateKinds;
